package marketplace.domain.shipment;

import java.time.Instant;
import java.util.Optional;

/**
 * A paid way through a carrier's network.
 *
 * @param url where the label is that goes on the parcel
 * @param estimatedDelivery when the carrier means to deliver, if it says
 */
public record Label(
    TrackingNumber trackingNumber,
    String carrier,
    String service,
    String url,
    Optional<Instant> estimatedDelivery) {
  /** The same with a newer estimate, if there is one. */
  Label estimated(Optional<Instant> delivery) {
    return new Label(trackingNumber, carrier, service, url, delivery.or(() -> estimatedDelivery));
  }
}
