package marketplace.adapter.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code Stripe-Signature} says: when an event was signed, and with which results. Read here
 * because Stripe's own reader fails in many ways at what anybody may send, and believes in any
 * future.
 */
record StripeSignature(Instant time, List<String> results) {
  private static final Pattern TIME = Pattern.compile("(?:^|,)t=(\\d{1,11})(?=,|$)");
  private static final Pattern RESULT = Pattern.compile("(?:^|,)v1=([0-9a-f]{64})(?=,|$)");

  /** Empty if the header does not say when it was signed. */
  static Optional<StripeSignature> of(String header) {
    return texts(TIME, header).stream()
        .findFirst()
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
        .map(time -> new StripeSignature(time, texts(RESULT, header)));
  }

  private static List<String> texts(Pattern pattern, String header) {
    return pattern.matcher(header).results().map(it -> it.group(1)).toList();
  }

  boolean isWithin(Duration tolerance, Instant now) {
    return Duration.between(time, now).abs().compareTo(tolerance) <= 0;
  }

  /** One right result is enough: there are several while Stripe replaces a secret. */
  boolean isOf(String payload, String secret) {
    var expected = hmac(secret, time.getEpochSecond() + "." + payload).getBytes(US_ASCII);
    return results.stream()
        .anyMatch(result -> MessageDigest.isEqual(expected, result.getBytes(US_ASCII)));
  }

  private static String hmac(String secret, String text) {
    try {
      return Webhook.Util.computeHmacSha256(secret, text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
