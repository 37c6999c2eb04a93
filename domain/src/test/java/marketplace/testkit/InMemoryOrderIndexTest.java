package marketplace.testkit;

import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.Orders;

class InMemoryOrderIndexTest extends OrderIndexContract {
  private final InMemoryOrders orders = new InMemoryOrders();

  @Override
  protected OrderIndex index() {
    return new InMemoryOrderIndex(orders);
  }

  @Override
  protected Orders orders() {
    return orders;
  }
}
