package marketplace.adapter.rest.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.domain.order.Order;

/** What is sent for an order, as it is shown; the facts of its first parcel stand in front. */
public record ShipmentView(
    String orderId,
    String status,
    Optional<String> trackingId,
    Optional<String> carrier,
    Optional<String> service,
    Optional<Instant> estimatedDelivery,
    List<ParcelView> parcels) {
  public static ShipmentView of(Order order) {
    var shipment = order.shipment();
    var parcels = shipment.parcels().stream().map(ParcelView::of).toList();
    var first = parcels.stream().findFirst();
    return new ShipmentView(
        order.id().value(),
        shipment.status().label(),
        first.flatMap(ParcelView::trackingId),
        first.map(ParcelView::carrier),
        first.map(ParcelView::service),
        first.flatMap(ParcelView::estimatedDelivery),
        parcels);
  }
}
