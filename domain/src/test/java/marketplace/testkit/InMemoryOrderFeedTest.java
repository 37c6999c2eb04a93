package marketplace.testkit;

import marketplace.domain.port.OrderFeed;
import marketplace.domain.port.Orders;

class InMemoryOrderFeedTest extends OrderFeedContract {
  private final InMemoryOrders orders = new InMemoryOrders();

  @Override
  protected OrderFeed feed() {
    return new InMemoryOrderFeed(orders);
  }

  @Override
  protected Orders orders() {
    return orders;
  }
}
