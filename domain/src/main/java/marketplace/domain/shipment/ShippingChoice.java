package marketplace.domain.shipment;

import java.util.Optional;
import marketplace.domain.money.Money;

/**
 * What was agreed about shipping when an order was placed.
 *
 * @param price what the customer pays for it, part of the order's total
 * @param carriage the service that the customer chose, and what it was to cost the shop; empty
 *     where the choice is the shop's
 */
public record ShippingChoice(Money price, Optional<Carriage> carriage) {
  /** The shop chooses. */
  public static ShippingChoice standard(Money price) {
    return new ShippingChoice(price, Optional.empty());
  }

  public static ShippingChoice of(ShippingOption option) {
    return new ShippingChoice(option.price(), Optional.of(option.carriage()));
  }
}
