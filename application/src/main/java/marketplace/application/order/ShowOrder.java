package marketplace.application.order;

import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Orders;

/** Shows an order to whoever holds its id. */
public final class ShowOrder {
  private final Orders orders;

  public ShowOrder(Orders orders) {
    this.orders = orders;
  }

  public Order handle(OrderId id) {
    return orders.find(id).orElseThrow(OrderId::unknown);
  }
}
