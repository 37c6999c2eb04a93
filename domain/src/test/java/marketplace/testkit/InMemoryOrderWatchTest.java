package marketplace.testkit;

import marketplace.domain.port.OrderWatch;
import marketplace.domain.port.Orders;

class InMemoryOrderWatchTest extends OrderWatchContract {
  private final InMemoryOrders orders = new InMemoryOrders();

  @Override
  protected OrderWatch watch() {
    return new InMemoryOrderWatch(orders);
  }

  @Override
  protected Orders orders() {
    return orders;
  }
}
