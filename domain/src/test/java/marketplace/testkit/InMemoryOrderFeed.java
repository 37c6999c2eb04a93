package marketplace.testkit;

import java.util.function.Consumer;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.OrderFeed;

/** What happens to {@link InMemoryOrders}, told while it happens. */
public final class InMemoryOrderFeed implements OrderFeed {
  private final InMemoryOrders orders;

  public InMemoryOrderFeed(InMemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public Runnable follow(OrderId id, Consumer<Order> follower) {
    return orders.watch(id, follower);
  }
}
