package marketplace.domain.port;

import java.util.function.Consumer;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;

/** Orders as they change, whoever changes them, on whichever node. */
public interface OrderFeed {
  /**
   * Tells how an order is now, and again whenever it has changed, until it is stopped. Of changes
   * that follow each other fast some may be passed over, the last one never is; nothing older is
   * told after something newer, and the same may be told twice. While the store cannot be reached
   * nothing is told, and nothing is lost.
   *
   * @param follower told of one state at a time; it has to be quick, since others wait for it
   * @return what stops it
   */
  Runnable follow(OrderId id, Consumer<Order> follower);
}
