package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
    return SignedText.of(body, secret, at);
  }

  @Override
  public PaymentNotice read(byte[] body, Map<String, String> headers) {
    var text = new SignedText(new String(body, UTF_8), headers);
    var doubt = text.doubt(List.of(SECRET, OLD_SECRET), now());
    if (doubt.isPresent()) {
      return new PaymentNotice.NotAuthentic(doubt.get());
    }
    var about = BODY.matcher(text.body());
    return about.matches()
        ? new PaymentNotice.About(
            new NoticeId(about.group(1)), new PaymentReference(about.group(2)))
        : new PaymentNotice.Unrelated();
  }

  private Instant now() {
    return clock.instant();
  }
}
