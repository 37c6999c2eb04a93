package marketplace.domain.shipment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One box on its way: prepared with a carrier, and bought as soon as it has a label.
 *
 * @param events all that the carrier told, in the order in which it happened
 */
public record Parcel(
    ShipmentReference reference,
    ShippingRate rate,
    Optional<Label> label,
    List<TrackingEvent> events) {
  public Parcel {
    events = List.copyOf(events);
  }

  public static Parcel prepared(ShipmentReference reference, ShippingRate rate) {
    return new Parcel(reference, rate, Optional.empty(), List.of());
  }

  /** The furthest that it has come; what is told late does not take it back. */
  public ShipmentStatus status() {
    var own = label.isPresent() ? ShipmentStatus.LABEL_BOUGHT : ShipmentStatus.PREPARING;
    return Stream.concat(Stream.of(own), events.stream().map(TrackingEvent::status))
        .max(Comparator.naturalOrder())
        .orElse(own);
  }

  Parcel with(Label bought) {
    return new Parcel(reference, rate, Optional.of(bought), events);
  }

  /** Adds what was not told before; nothing that was told is ever taken back. */
  Parcel with(Tracking tracking) {
    var all =
        Stream.concat(events.stream(), tracking.events().stream())
            .distinct()
            .sorted(TrackingEvent.AS_IT_HAPPENED)
            .toList();
    return new Parcel(
        reference, rate, label.map(it -> it.estimated(tracking.estimatedDelivery())), all);
  }
}
