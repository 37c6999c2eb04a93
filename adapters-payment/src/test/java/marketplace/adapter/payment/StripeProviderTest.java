package marketplace.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.PaymentProvider;
import marketplace.testkit.ScriptedParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeProviderTest {
  private static final String KEY = "marketplace.payment.secret-key";

  @Test
  void stripeOffersItself() {
    assertThat(ServiceLoader.load(PaymentProvider.class))
        .extracting(PaymentProvider::name)
        .containsExactly("stripe");
  }

  @Test
  void itsCredentialIsTheSecretKey() {
    assertThat(new StripeProvider().credential()).isEqualTo(KEY);
  }

  @Test
  void aKeyIsAllItNeeds() {
    assertThat(create(Map.of(KEY, "sk_test_1")).gateway()).isNotNull();
  }

  @Test
  void everyRequestNamesTheVersionOfTheApiThatTheAdapterWasMadeFor() {
    var versions = new CopyOnWriteArrayList<String>();
    try (var stripe = new ScriptedParty()) {
      stripe.then(
          (exchange, _) -> versions.add(exchange.getRequestHeaders().getFirst("Stripe-Version")));
      Gateways.to(stripe.uri()).find(new PaymentReference("pi_1"));
    }

    assertThat(versions).containsOnly("2026-07-29.dahlia");
  }

  @ParameterizedTest
  @CsvSource({
    "marketplace.payment.secret-key, pk_test_12345",
    "marketplace.payment.secret-key, sk_test 12345",
    "marketplace.payment.url,        api.stripe.com",
    "marketplace.payment.url,        ftp://api.stripe.com",
    "marketplace.payment.url,        https://",
    "marketplace.payment.url,        //localhost:8181",
    "marketplace.payment.timeout,    soon",
    "marketplace.payment.timeout,    -1s"
  })
  void aWrongSettingIsNamedAndNotShown(String name, String value) {
    var settings = new HashMap<>(Map.of(KEY, "sk_test_1"));
    settings.put(name, value);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> create(settings))
        .satisfies(
            invalid -> assertThat(invalid.getMessage()).startsWith(name).doesNotContain("12345"));
  }

  @Test
  void withoutAKeyThereIsNoStripe() {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> create(Map.of()))
        .withMessageContaining(KEY);
  }

  private static PaymentProvider.Ports create(Map<String, String> settings) {
    return new StripeProvider().create(Gateways.settings(settings));
  }
}
