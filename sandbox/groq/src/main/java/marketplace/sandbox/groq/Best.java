package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import marketplace.sandbox.groq.Ordering.Entry;

/** The first few, in an order, of all entries that are offered; it holds no more than those. */
final class Best {
  private final int wanted;
  private final Comparator<Entry> order;

  /** The last of those kept is on top. */
  private final PriorityQueue<Entry> kept;

  private int offered;

  Best(int wanted, Comparator<Entry> order) {
    this.wanted = wanted;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  int offered() {
    return offered;
  }

  /** Always true: another one may be better. */
  boolean offer(Entry entry) {
    offered++;
    if (kept.size() < wanted) {
      kept.add(entry);
    } else if (order.compare(entry, kept.element()) < 0) {
      kept.remove();
      kept.add(entry);
    }
    return true;
  }

  List<Entry> inOrder() {
    var entries = new ArrayList<>(kept);
    entries.sort(order);
    return entries;
  }
}
