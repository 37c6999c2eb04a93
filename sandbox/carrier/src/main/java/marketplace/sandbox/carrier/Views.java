package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

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
        .<ObjectNode>set("residential", residential(address))
        .putNull("federal_tax_id")
        .putNull("state_tax_id");
    return view.set("verifications", Verifications.view(address));
  }

  /** Whether somebody lives there, which is known once a US address was found. */
  private static JsonNode residential(Address address) {
    var json = JsonNodeFactory.instance;
    var isFound = address.verifications() != null && !address.hasDefects();
    return isFound && address.country().equals("US")
        ? json.booleanNode(address.company() == null)
        : json.nullNode();
  }

  ObjectNode of(Shipment shipment) {
    var bought = shipment.postage().purchase();
    var view = object("Shipment", shipment.id(), shipment.created(), shipment.updated());
    view.put("reference", shipment.reference())
        .put("is_return", false)
        .put("status", bought.map(it -> tracker(it).status().word()).orElse("unknown"))
        .put("tracking_code", bought.map(it -> tracker(it).code()).orElse(null))
        .put("refund_status", shipment.postage().refundStatus().orElse(null))
        .putNull("batch_id")
        .putNull("batch_message")
        .putNull("batch_status")
        .putNull("customs_info")
        .put("insurance", shipment.insurance())
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
        .set("tracker", bought.map(it -> TrackerView.of(tracker(it))).orElse(null));
    view.putArray("fees").addAll(bought.map(it -> Fees.of(it, shipment)).orElse(List.of()));
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
    var price = rate.price().toPlainString();
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
        .<ObjectNode>set("length", side(parcel.length()))
        .<ObjectNode>set("width", side(parcel.width()))
        .<ObjectNode>set("height", side(parcel.height()))
        .putNull("predefined_package")
        .put("weight", parcel.weight());
  }

  /** Inches have fractions and are no money; EasyPost has null for a side that was not given. */
  private static JsonNode side(double inches) {
    var json = JsonNodeFactory.instance;
    return inches == 0 ? json.nullNode() : json.numberNode(inches);
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

  /** Why carriers have no rates for a shipment, in the place where the party tells it. */
  private static List<ObjectNode> messages(Shipment shipment) {
    var offering = shipment.rates().stream().map(Rate::account).toList();
    return CarrierAccount.all().stream()
        .filter(it -> shipment.accounts().contains(it.id()) && !offering.contains(it.id()))
        .map(it ->
            JSON.objectNode()
                .put("carrier", it.carrier())
                .put("carrier_account_id", it.id())
                .put("type", "rate_error")
                .put("message", "No service takes this parcel this way"))
        .toList();
  }

  /** A label that was given back, as the party tells of it. */
  ObjectNode refund(Shipment shipment) {
    var bought = shipment.postage().purchase().orElseThrow(EasyPostError::notFound);
    return object("Refund", Ids.next("rfnd"), shipment.updated(), shipment.updated())
        .put("tracking_code", tracker(bought).code())
        .putNull("confirmation_number")
        .put("status", shipment.postage().refundStatus().orElse(null))
        .put("carrier", bought.rate().carrier())
        .put("shipment_id", shipment.id());
  }

  static ObjectNode of(Event event, List<String> pending, List<String> completed) {
    var view = object("Event", event.id(), event.created(), event.created());
    view.put("description", event.description())
        .put("status", pending.isEmpty() ? "completed" : "pending");
    view.putObject("previous_attributes").put("status", event.previous());
    pending.forEach(view.putArray("pending_urls")::add);
    completed.forEach(view.putArray("completed_urls")::add);
    return view.set("result", event.result().value());
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

  static ObjectNode object(String kind, String id, String created, String updated) {
    return JSON.objectNode()
        .put("id", id)
        .put("object", kind)
        .put("mode", "test")
        .put("created_at", created)
        .put("updated_at", updated);
  }
}
