package marketplace.testkit;

import marketplace.domain.catalog.Product;
import marketplace.domain.port.Inventory;
import marketplace.domain.port.Orders;

class InMemoryInventoryTest extends InventoryContract {
  private final InMemoryOrders orders = new InMemoryOrders();
  private final Inventory inventory = new InMemoryInventory(orders);

  @Override
  protected Inventory inventory() {
    return inventory;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected void stock(Product product, int left) {
    orders.stock(product.id(), left);
  }
}
