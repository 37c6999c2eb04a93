package marketplace.domain.payment;

import java.util.regex.Pattern;
import marketplace.domain.Refusal;

/** What a provider's own form gave the shopper in exchange for a card; never a card number. */
public record PaymentToken(String value) {
  private static final Pattern SHAPE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_-]{3,255}");

  public PaymentToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal.Invalid(
          "payment-token-invalid", "A payment token comes from the payment provider's form");
    }
  }

  @Override
  public String toString() {
    return "a payment token";
  }
}
