package marketplace.adapter.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.PaymentProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankTransferProviderTest {
  private static final Map<String, String> NEEDED =
      Map.of(
          "marketplace.payment.url", "https://bank.example",
          "marketplace.payment.api-key", "key");

  @Test
  void theBankOffersItself() {
    assertThat(ServiceLoader.load(PaymentProvider.class))
        .extracting(PaymentProvider::name)
        .containsExactly("bank-transfer");
  }

  @Test
  void itsCredentialIsTheKeyThatTheBankGave() {
    assertThat(new BankTransferProvider().credential()).isEqualTo("marketplace.payment.api-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketplace.payment.url", "marketplace.payment.api-key"})
  void withoutWhatItNeedsThereIsNoBank(String missing) {
    var settings = new HashMap<>(NEEDED);
    settings.remove(missing);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() ->
            new BankTransferProvider().create(name -> Optional.ofNullable(settings.get(name))))
        .withMessage(missing + " is not set");
  }
}
