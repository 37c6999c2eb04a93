package marketplace.application.order;

import java.time.Clock;
import java.time.Duration;
import marketplace.domain.order.Concerns;
import marketplace.domain.port.OrderWatch;

/** Counts the orders that an operator should know of. */
public final class WatchOrders {
  /** What settles by itself has done so by then. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final OrderWatch watch;
  private final Clock clock;

  public WatchOrders(OrderWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  public Concerns handle() {
    return watch.look(clock.instant().minus(PATIENCE));
  }
}
