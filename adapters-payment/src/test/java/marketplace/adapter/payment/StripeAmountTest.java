package marketplace.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountTest {
  @ParameterizedTest
  @CsvSource({
    "19.99,  EUR, 1999",
    "500,    JPY, 500",
    "5,      ISK, 500",
    "5,      UGX, 500",
    "5.120,  KWD, 5120",
    "10.45,  HUF, 1045",
    "800.45, TWD, 80045",
    "3.00,   MGA, 3"
  })
  void everyCurrencyIsCountedTheWayStripeCountsIt(String decimal, Currency currency, long value) {
    var money = Money.of(decimal, currency);

    assertThat(StripeAmount.of(money).value()).isEqualTo(value);
    assertThat(StripeAmount.of(money).toDomain()).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"5.124, KWD", "3.50, MGA"})
  void whatStripeCannotChargeExactlyIsRefusedAndNeverRounded(String decimal, Currency currency) {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> StripeAmount.of(Money.of(decimal, currency)))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("amount-not-chargeable"));
  }
}
