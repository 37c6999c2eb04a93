package marketplace.sandbox.carrier;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/**
 * What an account is charged in its own currency. A dollar is worth a round number of it, which
 * makes prices plausible and never changes.
 */
final class Exchange {
  private static final int HUNDREDTHS_OF_CENTS = 4;

  private static final Map<String, Integer> DOLLAR =
      Map.ofEntries(
          entry("BRL", 5),
          entry("CNY", 7),
          entry("CZK", 23),
          entry("DKK", 7),
          entry("HUF", 350),
          entry("INR", 85),
          entry("ISK", 130),
          entry("JPY", 150),
          entry("KRW", 1400),
          entry("MXN", 18),
          entry("NOK", 10),
          entry("PLN", 4),
          entry("SEK", 10),
          entry("TRY", 40),
          entry("ZAR", 18));

  private Exchange() {}

  /** The minor units of a currency for cents of a dollar, at a level of prices; rounded up. */
  static long minorUnits(long cents, PriceLevel level, Currency currency) {
    return BigDecimal.valueOf(cents * level.percent(), HUNDREDTHS_OF_CENTS)
        .multiply(BigDecimal.valueOf(DOLLAR.getOrDefault(currency.getCurrencyCode(), 1)))
        .movePointRight(currency.getDefaultFractionDigits())
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
