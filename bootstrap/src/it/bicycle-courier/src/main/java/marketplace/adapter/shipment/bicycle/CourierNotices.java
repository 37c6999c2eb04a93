package marketplace.adapter.shipment.bicycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.ShipmentReference;

/**
 * The couriers' messages, sealed with Ed25519: {@code Courier-Seal} over {@code Courier-Time}, a
 * dot, and the body. The shop holds no secret, only their public keys.
 */
final class CourierNotices implements CarrierNotices {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final List<PublicKey> keys;
  private final Clock clock;

  /**
   * @param keys of the couriers; more than one while one replaces the other
   */
  CourierNotices(List<PublicKey> keys, Clock clock) {
    this.keys = List.copyOf(keys);
    this.clock = clock;
  }

  @Override
  public CarrierNotice read(byte[] body, Map<String, String> headers) {
    if (keys.isEmpty()) {
      throw new Unavailable("marketplace.shipment.public-key is not set");
    }
    var time = headers.getOrDefault("courier-time", "");
    if (!isSealed(body, time, headers.getOrDefault("courier-seal", ""))) {
      return new CarrierNotice.NotAuthentic("The seal is missing or broken");
    }
    return isOfNow(Instant.ofEpochSecond(Long.parseLong(time)))
        ? notice(parse(body))
        : new CarrierNotice.NotAuthentic("It was sealed at another time");
  }

  private boolean isSealed(byte[] body, String time, String seal) {
    return time.matches("\\d{1,11}") && keys.stream().anyMatch(key -> fits(key, body, time, seal));
  }

  private static boolean fits(PublicKey key, byte[] body, String time, String seal) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update((time + ".").getBytes(UTF_8));
      signature.update(body);
      return signature.verify(Base64.getDecoder().decode(seal));
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      return false;
    }
  }

  private boolean isOfNow(Instant time) {
    return Duration.between(time, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private static CarrierNotice notice(JsonNode message) {
    var errand = message.path("errand").asText("");
    return errand.isEmpty()
        ? new CarrierNotice.Unrelated()
        : new CarrierNotice.About(
            new NoticeId(message.path("message").asText()), new ShipmentReference(errand));
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }
}
