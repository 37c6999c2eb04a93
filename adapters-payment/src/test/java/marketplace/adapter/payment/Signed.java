package marketplace.adapter.payment;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import marketplace.testkit.SentNotice;

/** Events with a signature of the test's choice. */
final class Signed {
  private Signed() {}

  static SentNotice by(String secret, Instant at, String body) {
    return with("t=%d,v1=%s".formatted(at.getEpochSecond(), v1(secret, at, body)), body);
  }

  static SentNotice with(String header, String body) {
    return new SentNotice(body, Map.of("stripe-signature", header));
  }

  static String v1(String secret, Instant at, String body) {
    try {
      return Webhook.Util.computeHmacSha256(secret, at.getEpochSecond() + "." + body);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
