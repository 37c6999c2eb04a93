package marketplace.testkit;

import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.port.Orders;

class InMemoryOrdersTest extends OrdersContract {
  private final InMemoryOrders orders = new InMemoryOrders();

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected void stock(Product product, int left) {
    orders.stock(product.id(), left);
  }

  @Override
  protected int stockOf(ProductId product) {
    return orders.stockOf(product);
  }
}
