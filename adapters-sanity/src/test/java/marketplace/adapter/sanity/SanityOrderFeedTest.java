package marketplace.adapter.sanity;

import java.nio.file.Path;
import marketplace.domain.port.OrderFeed;
import marketplace.domain.port.Orders;
import marketplace.testkit.OrderFeedContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Orders are followed on one node, and changed on another. */
class SanityOrderFeedTest extends OrderFeedContract {
  private final LakeShop shop;
  private final Sanity sanity;
  private final Sanity otherNode;

  SanityOrderFeedTest(@TempDir Path folder) {
    shop = LakeShop.open(folder);
    sanity = shop.connect();
    otherNode = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    otherNode.close();
    shop.close();
  }

  @Override
  protected OrderFeed feed() {
    return sanity.orderFeed();
  }

  @Override
  protected Orders orders() {
    return otherNode.orders();
  }
}
