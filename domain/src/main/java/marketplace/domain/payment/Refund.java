package marketplace.domain.payment;

import java.util.regex.Pattern;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;

/**
 * Money to give back.
 *
 * @param key names this refund within its payment; a provider gives it back once, however often it
 *     is asked under this key
 */
public record Refund(String key, Money amount) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  public Refund {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal.Invalid("refund-key-invalid", "A refund's key is letters, digits, - and _");
    }
    if (amount.minorUnits() <= 0) {
      throw new Refusal.Invalid("refund-amount-invalid", "A refund gives something back");
    }
  }
}
