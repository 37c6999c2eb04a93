package marketplace.sandbox.groq;

import java.util.List;

/** The bounds of {@code [start..end]}; negative ones count from the end. */
record Slice(Node start, Node end, boolean inclusive) {

  Value of(List<Value> items, Scope scope) {
    int size = items.size();
    long from = Math.max(fromStart(first(scope), size), 0);
    long to = Math.min(fromStart(end(scope), size) + (inclusive ? 1 : 0), size);
    return from < to ? new Value.Array(items.subList((int) from, (int) to)) : Value.Array.EMPTY;
  }

  private static long fromStart(long bound, int size) {
    return bound < 0 ? bound + size : bound;
  }

  long first(Scope scope) {
    return whole(start.evaluate(scope));
  }

  private long end(Scope scope) {
    return whole(end.evaluate(scope));
  }

  /** The index after the last, where neither bound counts from the end; -1 where one does. */
  long limit(Scope scope) {
    long last = end(scope);
    return first(scope) < 0 || last < 0 ? -1 : last + (inclusive ? 1 : 0);
  }

  private static long whole(Value bound) {
    if (bound instanceof Value.Num(var number) && number == Math.rint(number)) {
      return Math.clamp((long) number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    throw new GroqException("the bounds of a slice must be whole numbers");
  }
}
