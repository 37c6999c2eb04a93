package marketplace.domain.shipment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A shipment that was prepared with a carrier, and what it would cost: nothing is bought.
 *
 * @param rates at least one
 */
public record ShippingOffer(ShipmentReference reference, List<ShippingRate> rates) {
  public ShippingOffer {
    rates = List.copyOf(rates);
  }

  /** The lowest rate of a carrier's service, if it is offered. */
  Optional<ShippingRate> rate(String carrier, String service) {
    return rates.stream()
        .filter(it -> it.carrier().equals(carrier) && it.service().equals(service))
        .filter(it -> it.price().currency().equals(rates.getFirst().price().currency()))
        .min(Comparator.comparing(ShippingRate::price));
  }
}
