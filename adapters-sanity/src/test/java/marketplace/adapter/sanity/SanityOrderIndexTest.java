package marketplace.adapter.sanity;

import java.nio.file.Path;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.Orders;
import marketplace.testkit.OrderIndexContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SanityOrderIndexTest extends OrderIndexContract {
  private final LakeShop shop;
  private final Sanity sanity;

  SanityOrderIndexTest(@TempDir Path folder) {
    shop = LakeShop.open(folder);
    sanity = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    shop.close();
  }

  @Override
  protected OrderIndex index() {
    return sanity.orderIndex();
  }

  @Override
  protected Orders orders() {
    return sanity.orders();
  }
}
