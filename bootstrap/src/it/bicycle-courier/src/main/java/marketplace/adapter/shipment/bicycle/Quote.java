package marketplace.adapter.shipment.bicycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingRate;

/**
 * What couriers ask for an errand.
 *
 * @param errand by which name it can be booked
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Quote(String errand, List<Offer> offers) {
  Quote {
    Objects.requireNonNull(errand);
    if (offers.isEmpty()) {
      throw new IllegalArgumentException("A quote offers something");
    }
  }

  /** One way to do it: at a price in minor units, within so many days. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Offer(String offer, String service, long price, Currency currency, int days) {
    Offer {
      Objects.requireNonNull(offer);
      Objects.requireNonNull(service);
      Objects.requireNonNull(currency);
    }

    ShippingRate toDomain() {
      return new ShippingRate(
          offer, Errand.CARRIER, service, new Money(price, currency), Optional.of(days));
    }
  }

  ShippingOffer toDomain() {
    return new ShippingOffer(
        new ShipmentReference(errand), offers.stream().map(Offer::toDomain).toList());
  }
}
