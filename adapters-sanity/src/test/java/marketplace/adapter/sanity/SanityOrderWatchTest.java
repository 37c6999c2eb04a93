package marketplace.adapter.sanity;

import java.nio.file.Path;
import marketplace.domain.port.OrderWatch;
import marketplace.domain.port.Orders;
import marketplace.testkit.OrderWatchContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SanityOrderWatchTest extends OrderWatchContract {
  private final LakeShop shop;
  private final Sanity sanity;

  SanityOrderWatchTest(@TempDir Path folder) {
    shop = LakeShop.open(folder);
    sanity = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    shop.close();
  }

  @Override
  protected OrderWatch watch() {
    return sanity.orderWatch();
  }

  @Override
  protected Orders orders() {
    return sanity.orders();
  }
}
