package marketplace.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
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
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.payment.PaymentProgress;
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
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
  private static final int ORDERS_A_ROUND = 50;
  private static final int AT_ONCE = 8;

  private final Orders orders;
  private final InstantSource clock;
  private final Map<Task, Consumer<OrderId>> work = new ConcurrentHashMap<>();
  private final Set<Errand> underWay = ConcurrentHashMap.newKeySet();
  private final Map<Errand, Instant> resting = new ConcurrentHashMap<>();
  private final Map<Task, Semaphore> places = new EnumMap<>(Task.class);
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("followups").factory());
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("followup-", 0).factory());
  private volatile boolean storeAnswers = true;

  /** One thing to do for one order. */
  private record Errand(Task task, OrderId order) {}

  Followups(Orders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
    // A slow carrier must not keep money waiting.
    EnumSet.allOf(Task.class).forEach(task -> places.put(task, new Semaphore(AT_ONCE)));
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
        .ifPresent(followup -> begin(new Errand(followup.task(), order.id())));
  }

  /** Somebody waits for the outcome of a payment: asks for it now, if that was not just done. */
  void seen(Order order) {
    if (isInDoubt(order)) {
      var errand = new Errand(Task.SETTLE_PAYMENT, order.id());
      begin(errand);
      resting.putIfAbsent(errand, clock.instant().plus(BETWEEN_LOOKS));
    }
  }

  /** While the provider is being asked for the first time there is nothing to ask it. */
  private static boolean isInDoubt(Order order) {
    return order.state() instanceof Paying paying
        && switch (paying.progress()) {
          case PaymentProgress.Asked _ -> false;
          case PaymentProgress.NeedsAction _,
              PaymentProgress.Processing _,
              PaymentProgress.Unknown _ ->
              true;
        };
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
      resting.values().removeIf(until -> until.isBefore(clock.instant()));
      for (var task : work.keySet()) {
        orders
            .due(task, clock.instant(), ORDERS_A_ROUND)
            .forEach(id -> begin(new Errand(task, id)));
      }
      storeAnswers = true;
    } catch (RuntimeException | Error e) {
      // Whatever is thrown on ends all rounds to come.
      if (storeAnswers) {
        log.warn("Orders that are due cannot be listed, trying on: {}", e.getMessage());
      }
      storeAnswers = false;
    }
  }

  private void begin(Errand errand) {
    if (work.containsKey(errand.task()) && !resting.containsKey(errand) && underWay.add(errand)) {
      try {
        workers.execute(() -> carryOut(errand));
      } catch (RejectedExecutionException _) {
        underWay.remove(errand);
      }
    }
  }

  private void carryOut(Errand errand) {
    var place = Objects.requireNonNull(places.get(errand.task()));
    try {
      place.acquire();
      try {
        work.getOrDefault(errand.task(), _ -> {}).accept(errand.order());
      } catch (RuntimeException | Error e) {
        failed(errand, e);
      } finally {
        place.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(errand);
    }
  }

  /**
   * Whatever went wrong, the order waits longer before it is tried again; if not even that can be
   * written down, this node lets it rest.
   */
  private void failed(Errand errand, Throwable failure) {
    try {
      var order = orders.update(errand.order(), it -> it.postponed(errand.task(), clock.instant()));
      report(errand.task(), "order " + order.number(), failure);
    } catch (RuntimeException e) {
      resting.put(errand, clock.instant().plus(AFTER_A_FAILURE));
      report(errand.task(), "an order", failure);
      report(errand.task(), "an order that the store could not be told of", e);
    }
  }

  /** What happens every day is told in a line; where it was thrown matters for a bug alone. */
  private static void report(Task task, String order, Throwable failure) {
    switch (failure) {
      case Refusal _, Unavailable _ ->
          log.warn("{} of {} failed, to be tried again: {}", task, order, failure.getMessage());
      default -> log.error("{} of {} failed, to be tried again", task, order, failure);
    }
  }
}
