package marketplace.domain.money;

import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import marketplace.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @Test
  void equalAmountsAreEqualHoweverTheyAreWritten() {
    assertThat(euros("1.5")).isEqualTo(euros("1.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.999", "", "one", "99999999999999999999"})
  void refusesWhatACurrencyCannotHold(String decimal) {
    assertThatThrownBy(() -> euros(decimal)).isInstanceOf(Refusal.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({"EUR,19.99,1999", "JPY,500,500", "KWD,1.234,1234"})
  void minorUnitsFollowTheCurrency(String currency, String decimal, long minorUnits) {
    var money = Money.of(decimal, Currency.getInstance(currency));

    assertThat(money.minorUnits()).isEqualTo(minorUnits);
    assertThat(money.toDecimal()).isEqualByComparingTo(decimal);
    assertThat(money).hasToString(decimal + " " + currency);
  }

  @Test
  void currenciesDoNotMix() {
    var yen = Money.of("500", Currency.getInstance("JPY"));

    assertThatThrownBy(() -> euros("5.00").plus(yen)).isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> euros("5.00").compareTo(yen)).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void anAmountBeyondCountingIsAnErrorAndNotAnotherAmount() {
    var most = new Money(Long.MAX_VALUE, euros("1.00").currency());

    assertThatThrownBy(() -> most.plus(euros("0.01"))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
  }
}
