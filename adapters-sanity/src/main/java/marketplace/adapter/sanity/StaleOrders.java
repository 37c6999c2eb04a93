package marketplace.adapter.sanity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marketplace.domain.order.OrderId;

/** Orders that are to be read again, each once however often it has changed meanwhile. */
final class StaleOrders {
  private final Set<OrderId> waiting = new LinkedHashSet<>();

  synchronized void addAll(Collection<OrderId> orders) {
    waiting.addAll(orders);
    notifyAll();
  }

  /** Those that wait longest; waits for one if there is none. */
  synchronized List<OrderId> take(int most) throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    var taken = waiting.stream().limit(most).toList();
    taken.forEach(waiting::remove);
    return taken;
  }
}
