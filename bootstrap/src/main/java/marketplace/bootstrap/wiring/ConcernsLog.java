package marketplace.bootstrap.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import marketplace.application.order.WatchOrders;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Concerns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator how many orders need a look, whenever that number changes. */
final class ConcernsLog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConcernsLog.class);
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final WatchOrders watchOrders;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("concerns").factory());
  private Concerns told = Concerns.NONE;

  ConcernsLog(WatchOrders watchOrders) {
    this.watchOrders = watchOrders;
  }

  void start() {
    var _ = clockwork.scheduleWithFixedDelay(this::look, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }

  /** That the store is silent is told by those who need it more. */
  void look() {
    try {
      var concerns = watchOrders.handle();
      if (!concerns.equals(told)) {
        log.warn("Orders to look at: {}", concerns);
        told = concerns;
      }
    } catch (Unavailable e) {
      log.debug("Orders could not be counted", e);
    } catch (RuntimeException e) {
      log.error("Orders could not be counted", e);
    }
  }
}
