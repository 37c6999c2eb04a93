package marketplace.sandbox.payment;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the party can collect: its currencies, and the amounts that it takes in each. */
final class Currencies {
  private static final long LARGEST = 99_999_999;
  private static final long SMALLEST_ELSEWHERE = 50;

  private static final Set<String> NOT_MONEY =
      Set.of("xxx", "xts", "xau", "xag", "xpt", "xpd", "xdr", "xba", "xbb", "xbc", "xbd");

  private static final Set<String> ALL =
      Currency.getAvailableCurrencies().stream()
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .filter(code -> !NOT_MONEY.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, Long> SMALLEST =
      Map.ofEntries(
          entry("gbp", 30L),
          entry("sek", 300L),
          entry("nok", 300L),
          entry("dkk", 250L),
          entry("pln", 200L),
          entry("ron", 200L),
          entry("aed", 200L),
          entry("myr", 200L),
          entry("bgn", 100L),
          entry("czk", 1500L),
          entry("huf", 17500L),
          entry("hkd", 400L),
          entry("mxn", 1000L),
          entry("thb", 1000L));

  /** The last digits that the party's networks cannot move: of thousandths, and of the old öre. */
  private static final Map<String, Long> STEP =
      Map.of("bhd", 10L, "jod", 10L, "kwd", 10L, "omr", 10L, "tnd", 10L, "isk", 100L, "ugx", 100L);

  private Currencies() {}

  static String require(String currency) {
    var code = currency.toLowerCase(Locale.ROOT);
    if (!ALL.contains(code)) {
      throw StripeError.invalid("Invalid currency: " + currency).with("param", "currency");
    }
    return code;
  }

  static long require(long amount, String currency) {
    if (amount < 1) {
      var message = "This value must be greater than or equal to 1.";
      throw StripeError.invalid("parameter_invalid_integer", "amount", message);
    }
    var smallest = SMALLEST.getOrDefault(currency, SMALLEST_ELSEWHERE);
    if (amount < smallest) {
      var message = "Amount must be at least " + smallest + " " + currency + " (minor units)";
      throw StripeError.invalid("amount_too_small", "amount", message);
    }
    if (amount > LARGEST) {
      var message = "Amount must be no more than " + LARGEST + " " + currency + " (minor units)";
      throw StripeError.invalid("amount_too_large", "amount", message);
    }
    var step = STEP.getOrDefault(currency, 1L);
    if (amount % step != 0) {
      var message = "Amounts in " + currency + " must be divisible by " + step;
      throw StripeError.invalid(message).with("param", "amount");
    }
    return amount;
  }

  static String show(long amount, String currency) {
    var money = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    var digits = Math.max(0, money.getDefaultFractionDigits());
    return BigDecimal.valueOf(amount, digits).toPlainString() + " " + money.getCurrencyCode();
  }
}
