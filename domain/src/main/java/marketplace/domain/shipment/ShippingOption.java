package marketplace.domain.shipment;

import marketplace.domain.money.Money;

/**
 * A way to send an order that a customer may choose.
 *
 * @param price what the customer pays for it
 */
public record ShippingOption(Carriage carriage, Money price) {
  /** Whether nobody would take this one, as the other is as good at least in all that counts. */
  boolean isBeatenBy(ShippingOption other) {
    var dearer = price.compareTo(other.price) >= 0;
    return !equals(other) && dearer && days() >= other.days();
  }

  int days() {
    return carriage.days().orElse(Integer.MAX_VALUE);
  }
}
