package marketplace.adapter.rest.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;

/** One box on its way, as it is shown; its label shows a name and a street, and so is not. */
record ParcelView(
    String status,
    String carrier,
    String service,
    Optional<String> trackingId,
    Optional<Instant> estimatedDelivery,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TrackingEventView> events) {
  static ParcelView of(Parcel parcel) {
    return new ParcelView(
        parcel.status().label(),
        parcel.label().map(Label::carrier).orElseGet(() -> parcel.rate().carrier()),
        parcel.label().map(Label::service).orElseGet(() -> parcel.rate().service()),
        parcel.label().map(label -> label.trackingNumber().value()),
        parcel.label().flatMap(Label::estimatedDelivery),
        parcel.events().stream().map(TrackingEventView::of).toList());
  }
}
