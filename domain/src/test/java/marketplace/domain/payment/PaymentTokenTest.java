package marketplace.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import marketplace.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTokenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4242424242424242",
        "4242-4242-4242-4242",
        "4242 4242 4242 4242",
        "",
        "pm/../card"
      })
  void aCardNumberIsNoTokenNorIsAnythingElseThatNoProviderGives(String value) {
    assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> new PaymentToken(value));
  }

  @Test
  void aTokenDoesNotShowItself() {
    assertThat(new PaymentToken("pm_card_visa").toString()).doesNotContain("pm_card_visa");
  }
}
