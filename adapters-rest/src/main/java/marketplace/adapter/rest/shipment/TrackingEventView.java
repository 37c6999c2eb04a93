package marketplace.adapter.rest.shipment;

import java.time.Instant;
import java.util.Optional;
import marketplace.domain.shipment.TrackingEvent;

/** Something that a carrier told of a parcel, as it is shown. */
record TrackingEventView(Instant at, String status, String description, Optional<String> place) {
  static TrackingEventView of(TrackingEvent event) {
    return new TrackingEventView(
        event.at(), event.status().label(), event.description(), event.place());
  }
}
