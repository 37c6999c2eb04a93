package marketplace.adapter.rest.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;

/** One box on its way, as it is shown; its label shows a name and a street, and so is not. */
record ParcelView(
    String status,
    List<ItemView> items,
    String carrier,
    String service,
    Optional<String> trackingId,
    Optional<Instant> estimatedDelivery,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TrackingEventView> events) {
  /** So many of one product. */
  record ItemView(String productId, int quantity) {
    private static ItemView of(Box.Content content) {
      return new ItemView(content.product().value(), content.quantity());
    }
  }

  static ParcelView of(Parcel parcel) {
    return new ParcelView(
        parcel.status().label(),
        parcel.box().contents().stream().map(ItemView::of).toList(),
        parcel.label().map(Label::carrier).orElseGet(() -> parcel.rate().carrier()),
        parcel.label().map(Label::service).orElseGet(() -> parcel.rate().service()),
        parcel.label().map(label -> label.trackingNumber().value()),
        parcel.label().flatMap(Label::estimatedDelivery),
        parcel.events().stream().map(TrackingEventView::of).toList());
  }
}
