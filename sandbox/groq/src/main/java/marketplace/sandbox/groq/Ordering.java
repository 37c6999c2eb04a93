package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The pipe function {@code order()}: the items by their keys; equal ones keep their places. */
record Ordering(Node base, List<Key> keys) implements Node {

  /** What to order by, evaluated in the scope of each item. */
  record Key(Node value, boolean descending) {}

  /** An item with its keys and the place it had. */
  private record Entry(Value item, List<Value> keys, int place) {}

  static Node of(Node base, List<Key> keys) {
    var ordering = new Ordering(base, keys);
    return base instanceof Flow flow ? new Sorted(flow, ordering) : ordering;
  }

  @Override
  public Value evaluate(Scope scope) {
    if (!(base.evaluate(scope) instanceof Value.Array(var items))) {
      return Value.NULL;
    }
    scope.run().spend(items.size());
    var entries = new ArrayList<Entry>(items.size());
    for (var item : items) {
      entries.add(entry(item, entries.size(), scope));
    }
    entries.sort(this::compare);
    return new Value.Array(entries.stream().map(Entry::item).toList());
  }

  private Entry entry(Value item, int place, Scope scope) {
    var inner = scope.nested(item);
    if (keys.size() == 1) {
      return new Entry(item, List.of(keys.getFirst().value().evaluate(inner)), place);
    }
    return new Entry(item, keys.stream().map(key -> key.value().evaluate(inner)).toList(), place);
  }

  private int compare(Entry a, Entry b) {
    for (int i = 0; i < keys.size(); i++) {
      int order = Comparison.total(a.keys.get(i), b.keys.get(i));
      if (order != 0) {
        return keys.get(i).descending() ? -order : order;
      }
    }
    return Integer.compare(a.place, b.place);
  }

  /**
   * Ordering what is known to be an array; when only the first items are wanted, it holds no more
   * than those.
   */
  private record Sorted(Flow base, Ordering ordering) implements Flow {

    /** Up to so many, keeping the best beats sorting all. */
    private static final long FEW = 10_000;

    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      for (var entry : wanted <= FEW ? best((int) wanted, scope) : all(scope)) {
        if (!sink.take(entry.item)) {
          return;
        }
      }
    }

    @Override
    public long count(Scope scope) {
      return base.count(scope);
    }

    private List<Entry> all(Scope scope) {
      var entries = new ArrayList<Entry>();
      base.feed(
          scope, Long.MAX_VALUE, item -> entries.add(ordering.entry(item, entries.size(), scope)));
      entries.sort(ordering::compare);
      return entries;
    }

    private List<Entry> best(int wanted, Scope scope) {
      Comparator<Entry> order = ordering::compare;
      var kept = new Best(wanted, order);
      base.feed(scope, Long.MAX_VALUE, item -> kept.offer(ordering.entry(item, kept.seen, scope)));
      var entries = new ArrayList<>(kept.heap);
      entries.sort(order);
      return entries;
    }
  }

  /** The first entries of all that were offered, the last of them on top. */
  private static final class Best {
    private final int wanted;
    private final Comparator<Entry> order;
    private final PriorityQueue<Entry> heap;
    private int seen;

    Best(int wanted, Comparator<Entry> order) {
      this.wanted = wanted;
      this.order = order;
      this.heap = new PriorityQueue<>(order.reversed());
    }

    boolean offer(Entry entry) {
      seen++;
      if (heap.size() < wanted) {
        heap.add(entry);
      } else if (order.compare(entry, heap.element()) < 0) {
        heap.remove();
        heap.add(entry);
      }
      return true;
    }
  }
}
