package marketplace.domain.shipment;

import java.util.Optional;
import marketplace.domain.money.Money;

/**
 * What a carrier asks for one of its services.
 *
 * @param reference the carrier's own name for this offer
 * @param days promised until delivery, if the carrier promises
 */
public record ShippingRate(
    String reference, String carrier, String service, Money price, Optional<Integer> days) {}
