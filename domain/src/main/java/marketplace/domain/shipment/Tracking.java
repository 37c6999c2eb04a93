package marketplace.domain.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a carrier tells of a parcel.
 *
 * @param estimatedDelivery when the carrier means to deliver by now, if it says
 */
public record Tracking(List<TrackingEvent> events, Optional<Instant> estimatedDelivery) {
  public Tracking {
    events = List.copyOf(events);
  }
}
