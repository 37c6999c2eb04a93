package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the party shows of the things it knows. */
final class Views {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Ledger ledger;

  Views(Ledger ledger) {
    this.ledger = ledger;
  }

  ObjectNode of(Address address) {
    var view = object("Address", address.id(), address.created(), address.created());
    view.put("name", address.name())
        .put("company", address.company())
        .put("street1", address.street1())
        .put("street2", address.street2())
        .put("city", address.city())
        .put("state", address.state())
        .put("zip", address.zip())
        .put("country", address.country())
        .put("phone", address.phone())
        .put("email", address.email())
        .putNull("carrier_facility")
        .putNull("residential")
        .putNull("federal_tax_id")
        .putNull("state_tax_id");
    var verifications = view.putObject("verifications");
    if (address.defects() != null) {
      verifications.set("delivery", delivery(address.defects()));
    }
    return view;
  }

  private static ObjectNode delivery(List<Address.Defect> defects) {
    var delivery = JSON.objectNode().put("success", defects.isEmpty());
    delivery.putArray("errors").addAll(defects.stream().map(Views::of).toList());
    return delivery.putNull("details");
  }

  static ObjectNode of(Address.Defect defect) {
    return JSON.objectNode()
        .put("code", defect.code())
        .put("field", defect.field())
        .put("message", defect.message())
        .putNull("suggestion");
  }

  ObjectNode of(Shipment shipment) {
    var bought = shipment.postage().purchase();
    var view = object("Shipment", shipment.id(), shipment.created(), shipment.updated());
    view.put("reference", shipment.reference())
        .put("is_return", false)
        .put("status", bought.map(it -> tracker(it).status().word()).orElse("unknown"))
        .put("tracking_code", bought.map(it -> tracker(it).code()).orElse(null))
        .put("refund_status", shipment.postage() instanceof Postage.Refunding ? "submitted" : null)
        .putNull("batch_id")
        .putNull("batch_message")
        .putNull("batch_status")
        .putNull("customs_info")
        .putNull("insurance")
        .putNull("order_id")
        .putNull("scan_form")
        .putNull("usps_zone")
        .<ObjectNode>set("options", shipment.options())
        .<ObjectNode>set("from_address", of(shipment.from()))
        .<ObjectNode>set("to_address", of(shipment.to()))
        .<ObjectNode>set("return_address", of(shipment.from()))
        .<ObjectNode>set("buyer_address", of(shipment.to()))
        .<ObjectNode>set("parcel", of(shipment.parcel()))
        .<ObjectNode>set("selected_rate", bought.map(it -> rate(it, shipment)).orElse(null))
        .<ObjectNode>set("postage_label", bought.map(Views::label).orElse(null))
        .set("tracker", bought.map(it -> of(tracker(it))).orElse(null));
    view.putArray("fees").addAll(bought.map(Views::fees).orElse(List.of()));
    view.putArray("forms");
    view.putArray("rates")
        .addAll(shipment.rates().stream().map(it -> of(it, shipment.id())).toList());
    view.putArray("messages").addAll(messages(shipment));
    return view;
  }

  private Tracker tracker(Postage.Bought bought) {
    return ledger.tracker(bought.tracker());
  }

  private static JsonNode rate(Postage.Bought bought, Shipment shipment) {
    return of(bought.rate(), shipment.id());
  }

  static ObjectNode of(Rate rate, String shipment) {
    var price = money(rate.cents());
    return object("Rate", rate.id(), rate.created(), rate.created())
        .put("service", rate.service())
        .put("carrier", rate.carrier())
        .put("rate", price)
        .put("currency", rate.currency())
        .put("retail_rate", price)
        .put("retail_currency", rate.currency())
        .put("list_rate", price)
        .put("list_currency", rate.currency())
        .put("billing_type", "easypost")
        .put("delivery_days", rate.days())
        .putNull("delivery_date")
        .put("delivery_date_guaranteed", false)
        .put("est_delivery_days", rate.days())
        .put("shipment_id", shipment)
        .put("carrier_account_id", rate.account());
  }

  private static ObjectNode of(Parcel parcel) {
    return object("Parcel", parcel.id(), parcel.created(), parcel.created())
        .put("length", side(parcel.length()))
        .put("width", side(parcel.width()))
        .put("height", side(parcel.height()))
        .putNull("predefined_package")
        .put("weight", parcel.weight());
  }

  private static @Nullable Double side(double inches) {
    return inches == 0 ? null : Double.valueOf(inches);
  }

  private static JsonNode label(Postage.Bought bought) {
    return object("PostageLabel", bought.label(), bought.at(), bought.at())
        .put("date_advance", 0)
        .put("integrated_form", "none")
        .put("label_date", bought.at())
        .put("label_resolution", 300)
        .put("label_size", "4x6")
        .put("label_type", "default")
        .put("label_file_type", "image/svg+xml")
        .put("label_url", bought.labelUrl())
        .putNull("label_pdf_url")
        .putNull("label_zpl_url")
        .putNull("label_epl2_url")
        .putNull("label_file");
  }

  private static List<JsonNode> fees(Postage.Bought bought) {
    return List.of(
        JSON.objectNode()
            .put("object", "Fee")
            .put("type", "PostageFee")
            .put("amount", money(bought.rate().cents()))
            .put("charged", true)
            .put("refunded", false));
  }

  /** Why a shipment has no rates, in the place where the party tells it. */
  private static List<JsonNode> messages(Shipment shipment) {
    return shipment.rates().isEmpty()
        ? List.of(
            JSON.objectNode()
                .put("carrier", "sandbox")
                .put("type", "rate_error")
                .put("message", "No service takes this parcel this way"))
        : List.of();
  }

  ObjectNode of(Tracker tracker) {
    var view = object("Tracker", tracker.id(), tracker.created(), tracker.updated());
    view.put("tracking_code", tracker.code())
        .put("status", tracker.status().word())
        .put(
            "status_detail",
            tracker.scans().isEmpty() ? "unknown" : tracker.scans().getLast().detail())
        .put("carrier", tracker.carrier())
        .put("est_delivery_date", tracker.estimatedDelivery())
        .put("shipment_id", tracker.shipment())
        .putNull("signed_by")
        .putNull("weight")
        .put("is_return", false)
        .put("finalized", Journey.after(tracker.last()).isEmpty())
        .put("public_url", "https://track.easypost.com/" + tracker.id());
    view.putObject("carrier_detail")
        .put("object", "CarrierDetail")
        .put("service", tracker.service())
        .put("est_delivery_date_local", tracker.estimatedDelivery());
    view.putArray("fees");
    view.putArray("tracking_details")
        .addAll(tracker.scans().stream().map(it -> of(it, tracker.carrier())).toList());
    return view;
  }

  static ObjectNode of(Event event) {
    var view = object("Event", event.id(), event.created(), event.created());
    view.put("description", event.description()).put("status", "pending");
    view.putObject("previous_attributes").put("status", event.previous());
    view.putArray("pending_urls");
    view.putArray("completed_urls");
    return view.set("result", event.result());
  }

  static ObjectNode of(Webhook webhook) {
    return JSON.objectNode()
        .put("id", webhook.id())
        .put("object", "Webhook")
        .put("mode", "test")
        .put("url", webhook.url())
        .put("created_at", webhook.created())
        .put("disabled_at", webhook.disabled());
  }

  private static ObjectNode of(Scan scan, String carrier) {
    var view =
        JSON.objectNode()
            .put("object", "TrackingDetail")
            .put("message", scan.message())
            .put("description", scan.message())
            .put("status", scan.status().word())
            .put("status_detail", scan.detail())
            .put("datetime", scan.at())
            .put("source", carrier)
            .putNull("carrier_code");
    var place = scan.place();
    view.putObject("tracking_location")
        .put("object", "TrackingLocation")
        .put("city", place == null ? null : place.city())
        .put("state", place == null ? null : place.state())
        .put("country", place == null ? null : place.country())
        .put("zip", place == null ? null : place.zip());
    return view;
  }

  private static ObjectNode object(String kind, String id, String created, String updated) {
    return JSON.objectNode()
        .put("id", id)
        .put("object", kind)
        .put("mode", "test")
        .put("created_at", created)
        .put("updated_at", updated);
  }

  private static String money(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
