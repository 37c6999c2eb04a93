package marketplace.application.order;

import marketplace.domain.order.Concerns;
import marketplace.domain.port.OrderWatch;

/** Counts the orders that an operator should know of. */
public final class WatchOrders {
  private final OrderWatch watch;

  public WatchOrders(OrderWatch watch) {
    this.watch = watch;
  }

  public Concerns handle() {
    return watch.look();
  }
}
