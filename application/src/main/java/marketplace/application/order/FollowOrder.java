package marketplace.application.order;

import java.util.function.Consumer;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.OrderFeed;

/** Shows an order to whoever holds its id as it changes, whoever changes it. */
public final class FollowOrder {
  private final OrderFeed feed;

  public FollowOrder(OrderFeed feed) {
    this.feed = feed;
  }

  /**
   * Begins to follow.
   *
   * @param follower told how the order is, and again whenever it has changed; it must not wait
   * @return what ends it
   */
  public Runnable handle(OrderId id, Consumer<Order> follower) {
    return feed.follow(id, follower);
  }
}
