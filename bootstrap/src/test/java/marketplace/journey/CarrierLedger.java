package marketplace.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Base64;

/** What the carrier knows. */
record CarrierLedger(JsonNode shipments) {
  static CarrierLedger at(URI carrier) {
    var key = Base64.getEncoder().encodeToString("EZTKsandbox:".getBytes(UTF_8));
    var list = carrier.resolve("/v2/shipments?page_size=100");
    return new CarrierLedger(Ledger.read(list, "Basic " + key).path("shipments"));
  }

  /** The labels bought for an order. */
  long labelsFor(String order) {
    return shipments
        .valueStream()
        .filter(shipment -> shipment.path("reference").asText().equals(order))
        .filter(shipment -> !shipment.path("tracking_code").asText("").isEmpty())
        .count();
  }
}
