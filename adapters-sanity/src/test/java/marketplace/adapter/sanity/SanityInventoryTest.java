package marketplace.adapter.sanity;

import java.nio.file.Path;
import marketplace.domain.catalog.Product;
import marketplace.domain.port.Inventory;
import marketplace.domain.port.Orders;
import marketplace.testkit.InventoryContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SanityInventoryTest extends InventoryContract {
  private final LakeShop shop;
  private final Sanity sanity;

  SanityInventoryTest(@TempDir Path folder) {
    shop = LakeShop.open(folder);
    sanity = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    shop.close();
  }

  @Override
  protected Inventory inventory() {
    return sanity.inventory();
  }

  @Override
  protected Orders orders() {
    return sanity.orders();
  }

  @Override
  protected void stock(Product product, int left) {
    shop.stock(product, left);
  }
}
