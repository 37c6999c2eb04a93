package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/**
 * The items of a flow in another order. Documents come out of an index in that order where there is
 * one; otherwise no more items are held than are wanted.
 */
record Ordered(Flow base, Ordering ordering) implements Flow {

  /** Up to so many, keeping the best beats sorting all. */
  private static final long FEW = 10_000;

  @Override
  public void feed(Scope scope, long wanted, Sink sink) {
    if (!feedFromIndex(scope, wanted, sink)) {
      for (var entry : wanted <= FEW ? best((int) wanted, scope) : all(scope)) {
        if (!sink.take(entry.item())) {
          return;
        }
      }
    }
  }

  @Override
  public long count(Scope scope) {
    return base.count(scope);
  }

  private boolean feedFromIndex(Scope scope, long wanted, Sink sink) {
    var first = ordering.keys().getFirst();
    if (!(base instanceof Scan scan) || first.path().isEmpty()) {
      return false;
    }
    var walk = scan.inOrder(first.path().get(), first.descending(), wanted, scope);
    walk.ifPresent(flow -> feed(flow, scope, wanted, sink));
    return walk.isPresent();
  }

  private void feed(Flow walk, Scope scope, long wanted, Sink sink) {
    if (ordering.keys().size() == 1) {
      walk.feed(scope, wanted, sink);
    } else {
      var ties = new Ties(ordering, scope, sink);
      walk.feed(scope, Long.MAX_VALUE, ties);
      ties.flush();
    }
  }

  private List<Ordering.Entry> all(Scope scope) {
    var entries = new ArrayList<Ordering.Entry>();
    base.feed(
        scope,
        Long.MAX_VALUE,
        item -> {
          scope.run().spend(1);
          return entries.add(ordering.entry(item, entries.size(), scope));
        });
    entries.sort(ordering.comparator(scope.run()));
    return entries;
  }

  private List<Ordering.Entry> best(int wanted, Scope scope) {
    var best = new Best(wanted, ordering.comparator(scope.run()));
    base.feed(
        scope, Long.MAX_VALUE, item -> best.offer(ordering.entry(item, best.offered(), scope)));
    return best.inOrder();
  }
}
