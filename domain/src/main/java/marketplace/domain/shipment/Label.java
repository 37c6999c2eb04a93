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
    Optional<Instant> estimatedDelivery) {}
