package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pipe function {@code order()}: the items by their keys; equal ones keep their places. */
record Ordering(List<Key> keys) {

  /**
   * What to order by, evaluated in the scope of each item.
   *
   * @param path where it is in the item, if it is nothing but that
   */
  record Key(Node value, boolean descending, Optional<FieldPath> path) {}

  /** An item with its keys and the place it had. */
  record Entry(Value item, List<Value> keys, int place) {}

  Node of(Node base) {
    return base instanceof Flow flow ? new Ordered(flow, this) : scope -> sorted(base, scope);
  }

  private Value sorted(Node base, Scope scope) {
    if (!(base.evaluate(scope) instanceof Value.Array(var items))) {
      return Value.NULL;
    }
    scope.run().spend(items.size());
    var entries = new ArrayList<Entry>(items.size());
    for (var item : items) {
      entries.add(entry(item, entries.size(), scope));
    }
    entries.sort(comparator(scope.run()));
    return new Value.Array(entries.stream().map(Entry::item).toList());
  }

  Entry entry(Value item, int place, Scope scope) {
    var inner = scope.nested(item);
    if (keys.size() == 1) {
      return new Entry(item, List.of(keys.getFirst().value().evaluate(inner)), place);
    }
    return new Entry(item, keys.stream().map(key -> key.value().evaluate(inner)).toList(), place);
  }

  Comparator<Entry> comparator(Run run) {
    return (a, b) -> {
      run.visit(1);
      return compare(a, b);
    };
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
}
