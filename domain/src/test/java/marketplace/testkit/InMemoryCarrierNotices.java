package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import marketplace.domain.NoticeId;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.ShipmentReference;

/** What {@link InMemoryCarrier} tells by itself, and how it is read: a line of signed text. */
public final class InMemoryCarrierNotices implements CarrierNotices {
  public static final String SECRET = "the carrier's secret";
  public static final String OLD_SECRET = "the carrier's secret before";

  private static final Pattern BODY = Pattern.compile("(\\S+): (\\S+) of shop has moved");

  private final Clock clock;

  public InMemoryCarrierNotices(Clock clock) {
    this.clock = clock;
  }

  /** A notice about a parcel, as it is sent now; each is another one. */
  public SentNotice tell(ShipmentReference parcel) {
    return sign(UUID.randomUUID() + ": " + parcel + " of shop has moved", SECRET, now());
  }

  /** Any text, as somebody would send it who knows a secret. */
  public static SentNotice sign(String body, String secret, Instant at) {
    return SignedText.of(body, secret, at);
  }

  @Override
  public CarrierNotice read(byte[] body, Map<String, String> headers) {
    var text = new SignedText(new String(body, UTF_8), headers);
    var doubt = text.doubt(List.of(SECRET, OLD_SECRET), now());
    if (doubt.isPresent()) {
      return new CarrierNotice.NotAuthentic(doubt.get());
    }
    var about = BODY.matcher(text.body());
    return about.matches()
        ? new CarrierNotice.About(
            new NoticeId(about.group(1)), new ShipmentReference(about.group(2)))
        : new CarrierNotice.Unrelated();
  }

  private Instant now() {
    return clock.instant();
  }
}
