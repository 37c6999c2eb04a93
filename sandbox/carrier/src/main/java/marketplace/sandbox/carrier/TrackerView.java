package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What the party shows of a parcel on its way. */
final class TrackerView {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TrackerView() {}

  static ObjectNode of(Tracker tracker) {
    var view = Views.object("Tracker", tracker.id(), tracker.created(), tracker.updated());
    view.put("tracking_code", tracker.code())
        .put("status", tracker.status().word())
        .put(
            "status_detail",
            tracker.scans().isEmpty() ? "unknown" : tracker.scans().getLast().detail())
        .put("carrier", tracker.carrier())
        .put("est_delivery_date", tracker.estimatedDelivery())
        .put("shipment_id", tracker.shipment())
        .put("signed_by", signedBy(tracker))
        .putNull("weight")
        .put("is_return", false)
        .put("finalized", Journey.after(tracker.last()).isEmpty())
        .put("public_url", "https://track.easypost.com/" + tracker.id());
    view.set("carrier_detail", carrierDetail(tracker));
    view.putArray("fees");
    view.putArray("tracking_details")
        .addAll(tracker.scans().stream().map(it -> of(it, tracker.carrier())).toList());
    return view;
  }

  /** Test codes come to somebody of that name, at the party as well. */
  private static @Nullable String signedBy(Tracker tracker) {
    var isTest = tracker.shipment() == null;
    return isTest && tracker.status() == TrackingStatus.DELIVERED ? "John Tester" : null;
  }

  private static ObjectNode carrierDetail(Tracker tracker) {
    var detail =
        JSON.objectNode()
            .put("object", "CarrierDetail")
            .put("service", tracker.service())
            .putNull("container_type")
            .put("est_delivery_date_local", tracker.estimatedDelivery())
            .putNull("est_delivery_time_local")
            .put("origin_location", name(tracker.origin()))
            .put("destination_location", name(tracker.destination()))
            .putNull("guaranteed_delivery_date")
            .putNull("alternate_identifier")
            .putNull("initial_delivery_attempt");
    detail.set("origin_tracking_location", location(tracker.origin()));
    return detail.set("destination_tracking_location", location(tracker.destination()));
  }

  private static @Nullable String name(Scan.@Nullable Place place) {
    return place == null ? null : "%s %s, %s".formatted(place.city(), place.state(), place.zip());
  }

  private static ObjectNode location(Scan.@Nullable Place place) {
    return JSON.objectNode()
        .put("object", "TrackingLocation")
        .put("city", place == null ? null : place.city())
        .put("state", place == null ? null : place.state())
        .put("country", place == null ? null : place.country())
        .put("zip", place == null ? null : place.zip());
  }

  private static ObjectNode of(Scan scan, String carrier) {
    return JSON.objectNode()
        .put("object", "TrackingDetail")
        .put("message", scan.message())
        .put("description", scan.message())
        .put("status", scan.status().word())
        .put("status_detail", scan.detail())
        .put("datetime", scan.at())
        .put("source", carrier)
        .putNull("carrier_code")
        .set("tracking_location", location(scan.place()));
  }
}
