package marketplace.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import marketplace.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "robin", "robin@", "@example.com", "a b@example.com", "a@b", "a@b.c"})
  void whatIsNotAnEmailAddressIsRefused(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Refusal.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "two\nlines",
        "two\u2028lines",
        "two\u2029lines",
        "\u0000",
        "half a \ud83d"
      })
  void aLineIsOneLineOfText(String text) {
    assertThatThrownBy(() -> new Line(text)).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> new Line("x".repeat(101))).isInstanceOf(Refusal.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoë Müller", "محمد", "李雷", "🏠 1"})
  void everyLanguageIsText(String text) {
    assertThat(new Line(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us", "USA", "ZZ"})
  void aCountryIsOneThatThereIs(String code) {
    assertThatThrownBy(() -> new Country(code)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void personalDataIsMaskedAndStaysOutOfText() {
    var customer = new Customer(new Line("Robin Moss"), new EmailAddress("robin@example.com"));

    assertThat(customer.name().masked()).isEqualTo("R•••");
    assertThat(new EmailAddress("\uD83D\uDE00@example.com").masked())
        .isEqualTo("\uD83D\uDE00•••@example.com");
    assertThat(customer.email().masked()).isEqualTo("r•••@example.com");
    assertThat(customer.toString()).doesNotContain("obin").doesNotContain("Moss");
  }
}
