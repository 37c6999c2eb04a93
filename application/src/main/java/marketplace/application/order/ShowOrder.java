package marketplace.application.order;

import java.util.function.Consumer;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Orders;

/** Shows an order to whoever holds its id. */
public final class ShowOrder {
  private final Orders orders;
  private final Consumer<Order> seen;

  /**
   * Shows orders, and tells of it: somebody waits for what is shown.
   *
   * @param seen told of every order that was looked at
   */
  public ShowOrder(Orders orders, Consumer<Order> seen) {
    this.orders = orders;
    this.seen = seen;
  }

  public Order handle(OrderId id) {
    var order = orders.find(id).orElseThrow(OrderId::unknown);
    seen.accept(order);
    return order;
  }
}
