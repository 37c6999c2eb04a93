package marketplace.application.shipment;

import marketplace.domain.Refusal;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Orders;

/** Shows what was sent for an order. */
public final class ShowShipment {
  private final Orders orders;

  public ShowShipment(Orders orders) {
    this.orders = orders;
  }

  /** The order of a shipment that has a label. */
  public Order handle(OrderId id) {
    return orders
        .find(id)
        .filter(order -> order.shipment().hasLabel())
        .orElseThrow(() ->
            new Refusal.NotFound("shipment-not-found", "Nothing was sent for such an order yet"));
  }
}
