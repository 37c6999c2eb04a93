package marketplace.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.StockLevel;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderLine;
import marketplace.domain.port.Orders;

/** Orders and stock in memory, one change at a time. */
public final class InMemoryOrders implements Orders {
  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final Map<ProductId, Integer> stock = new HashMap<>();
  private final Set<RequestKey> keys = new HashSet<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  private record Watch(OrderId id, Consumer<Order> watcher) {
    void tell(Order order) {
      if (order.id().equals(id)) {
        watcher.accept(order);
      }
    }
  }

  public synchronized void stock(ProductId product, int quantity) {
    stock.put(product, quantity);
  }

  public synchronized int stockOf(ProductId product) {
    return stock.getOrDefault(product, 0);
  }

  synchronized boolean hasStockOf(ProductId product) {
    return stock.containsKey(product);
  }

  synchronized StockLevel changeStock(ProductId product, IntFunction<StockLevel> change) {
    var level = change.apply(stockOf(product));
    stock.put(product, level.available());
    return level;
  }

  synchronized List<Order> all() {
    return List.copyOf(orders.values());
  }

  /** Tells of an order as it is now, and after each change; the answer ends it. */
  synchronized Runnable watch(OrderId id, Consumer<Order> watcher) {
    var own = new Watch(id, watcher);
    find(id).ifPresent(own::tell);
    watches.add(own);
    return () -> watches.remove(own);
  }

  @Override
  public synchronized Order place(Order order) {
    var earlier = orders.get(order.id());
    if (earlier != null) {
      return earlier;
    }
    var counted = order.lines().stream().filter(OrderLine::counted).toList();
    counted.forEach(this::requireCovered);
    order.purchase().request().key().ifPresent(this::use);
    counted.forEach(line -> stock.merge(line.product(), -line.quantity().value(), Integer::sum));
    keep(order);
    return order;
  }

  @Override
  public synchronized Optional<Order> find(OrderId id) {
    return Optional.ofNullable(orders.get(id));
  }

  @Override
  public synchronized Order update(OrderId id, UnaryOperator<Order> change) {
    var before = find(id).orElseThrow(OrderId::unknown);
    var after = change.apply(before);
    keep(after);
    if (before.holdsStock() && !after.holdsStock()) {
      after.lines().stream()
          .filter(OrderLine::counted)
          .forEach(line -> stock.merge(line.product(), line.quantity().value(), Integer::sum));
    }
    return after;
  }

  @Override
  public synchronized List<OrderId> due(Followup.Task task, Instant now, int limit) {
    return orders.values().stream()
        .filter(order -> order.followup().filter(it -> isDue(it, task, now)).isPresent())
        .sorted(Comparator.comparing(order -> order.followup().orElseThrow().dueAt()))
        .limit(limit)
        .map(Order::id)
        .toList();
  }

  private void keep(Order order) {
    orders.put(order.id(), order);
    watches.forEach(watch -> watch.tell(order));
  }

  private static boolean isDue(Followup followup, Followup.Task task, Instant now) {
    return followup.task() == task && !followup.dueAt().isAfter(now);
  }

  private void use(RequestKey key) {
    if (!keys.add(key)) {
      throw RequestKey.reused();
    }
  }

  private void requireCovered(OrderLine line) {
    if (stockOf(line.product()) < line.quantity().value()) {
      throw new Refusal.Conflict("out-of-stock", line.title() + " is sold out");
    }
  }
}
