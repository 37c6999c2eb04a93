package marketplace.adapter.shipment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.ShipmentReference;

/**
 * EasyPost's webhooks, signed with HMAC-SHA256 in {@code X-Hmac-Signature}. The signature does not
 * say when it was made, so one can be sent again by whoever has seen it; it then tells nothing new.
 */
final class EasyPostNotices implements CarrierNotices {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALGORITHM = "HmacSHA256";

  private final List<String> secrets;

  /**
   * @param secrets of the webhook; more than one while one replaces the other
   */
  EasyPostNotices(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  @Override
  public CarrierNotice read(byte[] body, Map<String, String> headers) {
    if (secrets.isEmpty()) {
      throw new Unavailable("marketplace.shipment.webhook-secret is not set");
    }
    var shown = headers.getOrDefault("x-hmac-signature", "").getBytes(UTF_8);
    return secrets.stream().anyMatch(it -> MessageDigest.isEqual(signature(body, it), shown))
        ? notice(parse(body))
        : new CarrierNotice.NotAuthentic("The signature is missing or wrong");
  }

  private static CarrierNotice notice(JsonNode event) {
    var id = event.path("id").asText("");
    var shipment = event.at("/result/shipment_id").asText("");
    return id.isEmpty() || shipment.isEmpty()
        ? new CarrierNotice.Unrelated()
        : new CarrierNotice.About(new NoticeId(id), new ShipmentReference(shipment));
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }

  private static byte[] signature(byte[] body, String secret) {
    var key = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(UTF_8);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      var digest = HexFormat.of().formatHex(mac.doFinal(body));
      return ("hmac-sha256-hex=" + digest).getBytes(US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
