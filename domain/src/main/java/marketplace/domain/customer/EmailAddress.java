package marketplace.domain.customer;

import java.util.regex.Pattern;
import marketplace.domain.Refusal;

/** Where a customer is written to; its shape is checked, not whether anybody reads it. */
public record EmailAddress(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");
  private static final int MAX_LENGTH = 254;

  public EmailAddress {
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
      throw new Refusal.Invalid("email-invalid", "An e-mail address looks like name@example.com");
    }
  }

  /** Enough for its owner to recognise: {@code j•••@example.com}. */
  public String masked() {
    return value.substring(0, value.offsetByCodePoints(0, 1))
        + "•••"
        + value.substring(value.lastIndexOf('@'));
  }

  @Override
  public String toString() {
    return masked();
  }
}
