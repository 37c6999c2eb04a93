package marketplace.bootstrap.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Orders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work nobody waits for: looks for orders that need something, on a clock, and at once when
 * there is news of one. It may run on every node at once; the store decides whose change counts.
 */
final class Followups implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Followups.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
  private static final int ORDERS_A_ROUND = 50;
  private static final int AT_ONCE = 8;

  private final Orders orders;
  private final Clock clock;
  private final Map<Task, Consumer<OrderId>> work = new ConcurrentHashMap<>();
  private final Set<OrderId> underWay = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("followups").factory());
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("followup-", 0).factory());
  private volatile boolean storeAnswers = true;

  Followups(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /** Begins to look; what is to be done for each task is told only now, since it may bring news. */
  void start(Map<Task, Consumer<OrderId>> byTask) {
    work.putAll(byTask);
    var _ =
        clockwork.scheduleWithFixedDelay(this::round, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes up at once what an order needs now. */
  void news(Order order) {
    order
        .followup()
        .filter(followup -> !followup.dueAt().isAfter(clock.instant()))
        .map(Followup::task)
        .ifPresent(task -> begin(task, order.id()));
  }

  /** Takes up nothing new and lets what is under way finish; what does not is found again later. */
  @Override
  public void close() {
    clockwork.shutdown();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(TIME_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      for (var task : work.keySet()) {
        orders.due(task, clock.instant(), ORDERS_A_ROUND).forEach(id -> begin(task, id));
      }
      storeAnswers = true;
    } catch (RuntimeException e) {
      if (storeAnswers) {
        log.warn("Orders that are due cannot be listed, trying on: {}", e.getMessage());
      }
      storeAnswers = false;
    }
  }

  private void begin(Task task, OrderId id) {
    if (work.containsKey(task) && underWay.add(id)) {
      try {
        workers.execute(() -> carryOut(task, id));
      } catch (RejectedExecutionException _) {
        underWay.remove(id);
      }
    }
  }

  private void carryOut(Task task, OrderId id) {
    try {
      places.acquire();
      try {
        work.getOrDefault(task, _ -> {}).accept(id);
      } catch (RuntimeException e) {
        failed(task, id, e);
      } finally {
        places.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(id);
    }
  }

  /**
   * Whatever went wrong, the order waits longer before it is tried again. Its id opens it and stays
   * out of the log; its number does not.
   */
  private void failed(Task task, OrderId id, RuntimeException failure) {
    try {
      var order = orders.update(id, it -> it.postponed(clock.instant()));
      report(task, "order " + order.number(), failure);
    } catch (RuntimeException e) {
      report(task, "an order", failure);
      report(task, "an order that the store could not be told of", e);
    }
  }

  /** What happens every day is told in a line; where it was thrown matters for a bug alone. */
  private static void report(Task task, String order, RuntimeException failure) {
    switch (failure) {
      case Refusal _, Unavailable _ ->
          log.warn("{} of {} failed, to be tried again: {}", task, order, failure.getMessage());
      default -> log.error("{} of {} failed, to be tried again", task, order, failure);
    }
  }
}
