package marketplace.adapter.sanity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.OrderFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Followed orders, read again whenever Sanity's listener says that there is news of them: it only
 * names them. One after the other reads them, past any index or cache, so that nobody is told
 * anything older than what he knows.
 */
final class SanityOrderFeed implements OrderFeed, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SanityOrderFeed.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
  private static final int READ_AT_ONCE = 100;

  private final SanityClient client;
  private final Map<OrderId, List<Consumer<Order>>> followers = new ConcurrentHashMap<>();
  private final StaleOrders stale = new StaleOrders();
  private final AtomicBoolean started = new AtomicBoolean();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("order-feed-", 0).factory());

  SanityOrderFeed(SanityClient client) {
    this.client = client;
  }

  @Override
  public Runnable follow(OrderId id, Consumer<Order> follower) {
    if (started.compareAndSet(false, true)) {
      threads.execute(
          new OrderListener(client, () -> stale.addAll(followers.keySet()), this::news));
      threads.execute(this::readOn);
    }
    followers.merge(
        id, List.of(follower), (some, one) -> Stream.of(some, one).flatMap(List::stream).toList());
    stale.addAll(List.of(id));
    return () -> followers.computeIfPresent(id, (_, all) -> without(follower, all));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  private void news(OrderId id) {
    if (followers.containsKey(id)) {
      stale.addAll(List.of(id));
    }
  }

  private void readOn() {
    try {
      while (true) {
        read(stale.take(READ_AT_ONCE));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(List<OrderId> ids) throws InterruptedException {
    try {
      client
          .documents(ids.stream().map(OrderDocument::documentId).toList())
          .values()
          .forEach(this::tell);
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      log.warn("Followed orders cannot be read, trying on: {}", e.getMessage());
      stale.addAll(ids);
      Thread.sleep(AFTER_A_FAILURE);
    }
  }

  /** What fails for one order, or for one follower, is not to be suffered for by the others. */
  private void tell(StoredDocument stored) {
    try {
      var order = OrderDocument.read(stored);
      followers.getOrDefault(order.id(), List.of()).forEach(follower -> tell(follower, order));
    } catch (IllegalStateException e) {
      log.error("A followed order cannot be read", e);
    }
  }

  private static void tell(Consumer<Order> follower, Order order) {
    try {
      follower.accept(order);
    } catch (RuntimeException e) {
      log.error("A follower of order {} has failed", order.number(), e);
    }
  }

  private static @Nullable List<Consumer<Order>> without(
      Consumer<Order> follower, List<Consumer<Order>> all) {
    var others = new ArrayList<>(all);
    others.remove(follower);
    return others.isEmpty() ? null : List.copyOf(others);
  }
}
