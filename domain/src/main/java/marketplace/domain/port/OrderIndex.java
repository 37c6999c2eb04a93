package marketplace.domain.port;

import java.util.Optional;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.shipment.ShipmentReference;

/**
 * Which order it is that an outside party speaks of by its own name; empty if it is none of the
 * shop's. Every method throws {@link Unavailable} when the store cannot be reached.
 */
public interface OrderIndex {
  Optional<Order> find(PaymentReference payment);

  Optional<Order> find(ShipmentReference shipment);
}
