package marketplace.party;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Base64;
import java.util.List;

/** What the carrier knows. */
public record CarrierLedger(List<JsonNode> shipments) {
  /** What the shop shows to it. */
  public static final String KEY =
      "Basic " + Base64.getEncoder().encodeToString("EZTKsandbox:".getBytes(UTF_8));

  /** Reads all of it. */
  public static CarrierLedger at(URI carrier) {
    var all = carrier.resolve("/v2/shipments?page_size=100");
    return new CarrierLedger(Ledger.list(all, KEY, "shipments", "before_id"));
  }

  /** The order that a shipment is for. */
  public static String orderOf(URI carrier, String shipment) {
    return orderOf(Ledger.read(carrier.resolve("/v2/shipments/" + shipment), KEY));
  }

  /** The order that a shipment is for; each of its boxes is numbered. */
  public static String orderOf(JsonNode shipment) {
    return shipment.path("reference").asText().split(":", 2)[0];
  }

  public static boolean isLabelled(JsonNode shipment) {
    return !shipment.path("tracking_code").asText("").isEmpty();
  }
}
