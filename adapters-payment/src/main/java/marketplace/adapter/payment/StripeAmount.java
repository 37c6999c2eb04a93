package marketplace.adapter.payment;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;

/**
 * Money the way Stripe counts it, which is not ISO's way for every currency.
 *
 * @param value in Stripe's smallest unit of the currency
 * @param currency ISO 4217, in lower case
 */
record StripeAmount(long value, String currency) {
  private static final Set<String> WITHOUT_DECIMALS =
      Set.of(
          "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf",
          "xof", "xpf");

  private static final Set<String> WITH_THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");

  /** Sent with two decimals that must be zeros. */
  private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("isk", "ugx");

  /**
   * The same amount for Stripe. It is never rounded: a customer pays what the order says, or the
   * order is refused.
   *
   * @throws Refusal.Invalid when Stripe has no such amount, as with 1.234 KWD, whose last digit
   *     must be 0
   */
  static StripeAmount of(Money money) {
    var currency = money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    try {
      var value = money.toDecimal().movePointRight(decimals(currency)).longValueExact();
      if (value % step(currency) == 0) {
        return new StripeAmount(value, currency);
      }
    } catch (ArithmeticException _) {
      // It has digits that Stripe does not count: the refusal below says so.
    }
    throw notChargeable(money);
  }

  /**
   * The same amount for the shop.
   *
   * @throws IllegalArgumentException when there is no such currency
   * @throws ArithmeticException when the currency does not have so small a part
   */
  Money toDomain() {
    var iso = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    var decimal = BigDecimal.valueOf(value, decimals(currency));
    return new Money(decimal.movePointRight(iso.getDefaultFractionDigits()).longValueExact(), iso);
  }

  static Refusal.Invalid notChargeable(Money money) {
    return new Refusal.Invalid(
        "amount-not-chargeable", "The payment provider does not charge " + money);
  }

  private static int decimals(String currency) {
    if (WITHOUT_DECIMALS.contains(currency)) {
      return 0;
    }
    return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
  }

  private static int step(String currency) {
    if (WHOLE_IN_HUNDREDTHS.contains(currency)) {
      return 100;
    }
    return WITH_THREE_DECIMALS.contains(currency) ? 10 : 1;
  }
}
