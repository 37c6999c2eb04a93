package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marketplace.domain.NoticeId;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.PaymentNotices;

/**
 * What {@link InMemoryPaymentGateway} tells by itself, and how it is read: a line of text, signed
 * together with the time of its signing.
 */
public final class InMemoryPaymentNotices implements PaymentNotices {
  public static final String SECRET = "the secret";
  public static final String OLD_SECRET = "the secret before";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern BODY = Pattern.compile("(\\S+) happened to (\\S+) of shop");

  private final Clock clock;

  public InMemoryPaymentNotices(Clock clock) {
    this.clock = clock;
  }

  /** A notice about a payment, as it is sent now; each is another one. */
  public SentNotice tell(PaymentReference payment) {
    return sign(UUID.randomUUID() + " happened to " + payment + " of shop", SECRET, now());
  }

  /** Any text, as somebody would send it who knows a secret. */
  public static SentNotice sign(String body, String secret, Instant at) {
    return new SentNotice(
        body, Map.of("time", at.toString(), "signature", signature(body, secret, at.toString())));
  }

  @Override
  public PaymentNotice read(byte[] body, Map<String, String> headers) {
    var text = new String(body, UTF_8);
    var time = headers.getOrDefault("time", Instant.EPOCH.toString());
    var given = headers.getOrDefault("signature", "");
    if (List.of(SECRET, OLD_SECRET).stream()
        .noneMatch(secret -> same(signature(text, secret, time), given))) {
      return new PaymentNotice.NotAuthentic("Somebody else signed it");
    }
    if (Duration.between(Instant.parse(time), now()).abs().compareTo(TOLERANCE) > 0) {
      return new PaymentNotice.NotAuthentic("It was not signed now");
    }
    var about = BODY.matcher(text);
    return about.matches()
        ? new PaymentNotice.About(
            new NoticeId(about.group(1)), new PaymentReference(about.group(2)))
        : new PaymentNotice.Unrelated();
  }

  private Instant now() {
    return clock.instant();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static String signature(String body, String secret, String time) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
