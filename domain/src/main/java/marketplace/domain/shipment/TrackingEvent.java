package marketplace.domain.shipment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a carrier told of a parcel.
 *
 * @param description in the carrier's words
 * @param place where the parcel was, if the carrier says
 */
public record TrackingEvent(
    ShipmentStatus status, Instant at, String description, Optional<String> place) {
  /** The order in which they happened, whatever the order in which they were told. */
  static final Comparator<TrackingEvent> AS_IT_HAPPENED =
      Comparator.comparing(TrackingEvent::at)
          .thenComparing(TrackingEvent::status)
          .thenComparing(TrackingEvent::description)
          .thenComparing(it -> it.place().orElse(""));
}
