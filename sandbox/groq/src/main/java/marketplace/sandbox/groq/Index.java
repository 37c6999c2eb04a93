package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Documents in the order of their keys, and among equal keys in that of their ids. */
final class Index<D> {
  private static final Comparator<String> IDS = Comparison::codePoints;
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::key, Comparison::total).thenComparing(Slot::id, IDS);

  private final SortedTree<Slot, D> tree;

  /** All documents, in a row from the second time on that they are wanted. */
  private Iterable<D> all;

  private boolean walked;

  private Index(SortedTree<Slot, D> tree) {
    this.tree = tree;
    this.all = tree;
  }

  /** One key of one document. */
  record Slot(Value key, String id) {}

  static <D> Index<D> empty() {
    return new Index<>(SortedTree.empty(ORDER));
  }

  int size() {
    return tree.size();
  }

  Hits<D> find(Lookup lookup) {
    var bounds = lookup.bounds();
    ToIntFunction<Slot> side = slot -> bounds.side(slot.key());
    boolean severalKeys = !lookup.by().isSingle() && !bounds.isOneKey();
    return new Hits<>(documents(lookup, side), tree.count(side), !severalKeys);
  }

  private Iterable<D> documents(Lookup lookup, ToIntFunction<Slot> side) {
    return switch (lookup.order()) {
      case ASCENDING -> tree.within(side);
      case DESCENDING -> () -> new Descent<>(tree, side);
      case DATASET -> {
        if (lookup.by() instanceof By.Place) {
          yield () -> all().iterator();
        }
        yield lookup.bounds().isOneKey() ? tree.within(side) : () -> byId(side);
      }
    };
  }

  private synchronized Iterable<D> all() {
    if (walked && all == tree) {
      var row = new ArrayList<D>(size());
      tree.forEach(row::add);
      all = row;
    }
    walked = true;
    return all;
  }

  /** Each once, whatever keys it has. */
  private Iterator<D> byId(ToIntFunction<Slot> side) {
    var documents = new TreeMap<String, D>(IDS);
    tree.forEach(side, (slot, document) -> documents.put(slot.id(), document));
    return documents.values().iterator();
  }

  /** An index on its way to another. */
  static final class Change<D> {
    private SortedTree<Slot, D> tree;

    Change(Index<D> start) {
      this.tree = start.tree;
    }

    void add(Collection<Value> keys, String id, D document) {
      keys.forEach(key -> tree = tree.with(new Slot(key, id), document));
    }

    void remove(Collection<Value> keys, String id) {
      keys.forEach(key -> tree = tree.without(new Slot(key, id)));
    }

    Index<D> result() {
      return new Index<>(tree);
    }
  }
}
