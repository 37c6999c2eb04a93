package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/** Takes items that come ordered by their first key, and passes them on ordered by all keys. */
final class Ties implements Flow.Sink {
  private final Ordering ordering;
  private final Scope scope;
  private final Flow.Sink sink;

  /** Items with the same first key. */
  private final List<Ordering.Entry> tied = new ArrayList<>();

  private int taken;
  private boolean more = true;

  Ties(Ordering ordering, Scope scope, Flow.Sink sink) {
    this.ordering = ordering;
    this.scope = scope;
    this.sink = sink;
  }

  @Override
  public boolean take(Value item) {
    var entry = ordering.entry(item, taken++, scope);
    if (!tied.isEmpty() && Comparison.total(firstKey(entry), firstKey(tied.getFirst())) != 0) {
      flush();
    }
    scope.run().spend(1);
    tied.add(entry);
    return more;
  }

  private static Value firstKey(Ordering.Entry entry) {
    return entry.keys().getFirst();
  }

  /** Passes on what it holds, unless no more is wanted. */
  void flush() {
    tied.sort(ordering.comparator(scope.run()));
    for (var entry : tied) {
      more = more && sink.take(entry.item());
    }
    tied.clear();
  }
}
