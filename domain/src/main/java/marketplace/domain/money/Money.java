package marketplace.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import marketplace.domain.Refusal;

/** An exact amount in one currency, held in minor units (cents, öre, yen). */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /** Parses a decimal such as {@code "19.99"}; a digit the currency cannot hold is refused. */
  public static Money of(String decimal, Currency currency) {
    try {
      var minorUnits = new BigDecimal(decimal).movePointRight(currency.getDefaultFractionDigits());
      return new Money(minorUnits.longValueExact(), currency);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new Refusal.Invalid(
          "money-invalid", "%s is not an amount in %s".formatted(decimal, currency));
    }
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
  }

  public Money times(int factor) {
    return new Money(Math.multiplyExact(minorUnits, (long) factor), currency);
  }

  /** The amount in major units, with the currency's digits: 19.99. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new Refusal.Conflict(
          "currency-mismatch", "%s and %s do not mix".formatted(currency, other.currency));
    }
  }

  @Override
  public String toString() {
    return toDecimal().toPlainString() + " " + currency;
  }
}
