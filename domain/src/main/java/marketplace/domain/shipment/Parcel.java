package marketplace.domain.shipment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One box on its way: prepared with a carrier, and bought as soon as it has a label.
 *
 * @param earlier what it was prepared as before, as offers expire, the last of them; as far as
 *     anybody heard they were not bought
 * @param events all that the carrier told, in the order in which it happened
 */
public record Parcel(
    ShipmentReference reference,
    ShippingRate rate,
    Box box,
    List<ShipmentReference> earlier,
    Optional<Label> label,
    List<TrackingEvent> events) {
  private static final int EARLIER_KEPT = 10;

  public Parcel {
    earlier = List.copyOf(earlier);
    events = List.copyOf(events);
  }

  public static Parcel prepared(ShipmentReference reference, ShippingRate rate, Box box) {
    return new Parcel(reference, rate, box, List.of(), Optional.empty(), List.of());
  }

  /** The furthest that it has come; what is told late does not take it back. */
  public ShipmentStatus status() {
    var own = label.isPresent() ? ShipmentStatus.LABEL_BOUGHT : ShipmentStatus.PREPARING;
    return Stream.concat(Stream.of(own), events.stream().map(TrackingEvent::status))
        .max(Comparator.naturalOrder())
        .orElse(own);
  }

  /** The service that was chosen for it. */
  public Carriage carriage() {
    return new Carriage(rate.carrier(), rate.service(), rate.price(), rate.days());
  }

  /** What it was before, to be asked for. */
  public Parcel as(ShipmentReference before) {
    return new Parcel(before, rate, box, List.of(), label, events);
  }

  /** All that it was prepared as, the last one last. */
  public List<ShipmentReference> references() {
    return Stream.concat(earlier.stream(), Stream.of(reference)).toList();
  }

  boolean isOrWas(ShipmentReference other) {
    return references().contains(other);
  }

  /** Prepared anew, as what was offered before is not sold any more. */
  Parcel with(ShipmentReference other, ShippingRate offered) {
    var all = references();
    var last = all.subList(Math.max(0, all.size() - EARLIER_KEPT), all.size());
    return new Parcel(other, offered, box, last, label, events);
  }

  /** Bought, be it as what it was before. */
  Parcel with(ShipmentReference bought, Label its) {
    var unbought = references().stream().filter(it -> !it.equals(bought)).toList();
    return new Parcel(bought, rate, box, unbought, Optional.of(its), events);
  }

  /** Adds what was not told before; nothing that was told is ever taken back. */
  Parcel with(Tracking tracking) {
    var all =
        Stream.concat(events.stream(), tracking.events().stream())
            .distinct()
            .sorted(TrackingEvent.AS_IT_HAPPENED)
            .toList();
    var estimated = label.map(it -> it.estimated(tracking.estimatedDelivery()));
    return new Parcel(reference, rate, box, earlier, estimated, all);
  }
}
