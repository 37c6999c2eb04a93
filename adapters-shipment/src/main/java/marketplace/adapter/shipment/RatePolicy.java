package marketplace.adapter.shipment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marketplace.domain.shipment.ShippingRate;

/** How the shop chooses among the services that carriers offer for a parcel. */
@FunctionalInterface
interface RatePolicy {
  /**
   * The lowest price; among equals the faster one. Prices in another currency than the first one's
   * cannot be compared and are left aside.
   */
  RatePolicy CHEAPEST =
      rates ->
          rates.stream()
              .filter(it -> it.price().currency().equals(rates.getFirst().price().currency()))
              .min(
                  Comparator.comparing(ShippingRate::price)
                      .thenComparing(it -> it.days().orElse(Integer.MAX_VALUE)));

  /** The one to buy, if there is one that will do. */
  Optional<ShippingRate> choose(List<ShippingRate> offers);
}
