package marketplace.sandbox.groq;

import java.util.ArrayList;

/**
 * A node that always gives an array, and can give it item by item, so that who needs only the first
 * ones stops it.
 */
interface Flow extends Node {

  /** Takes items, one at a time. */
  @FunctionalInterface
  interface Sink {
    /** Takes one; false when it wants no more. */
    boolean take(Value item);
  }

  /**
   * Gives the items in order until the sink wants no more.
   *
   * @param wanted an upper bound of how many items the sink will take
   */
  void feed(Scope scope, long wanted, Sink sink);

  @Override
  default Value evaluate(Scope scope) {
    var items = new ArrayList<Value>();
    feed(
        scope,
        Long.MAX_VALUE,
        item -> {
          scope.run().spend(1);
          return items.add(item);
        });
    return new Value.Array(items);
  }

  /** How many items there are. */
  default long count(Scope scope) {
    var counter =
        new Sink() {
          private long count;

          @Override
          public boolean take(Value item) {
            count++;
            return true;
          }
        };
    feed(scope, Long.MAX_VALUE, counter);
    return counter.count;
  }
}
