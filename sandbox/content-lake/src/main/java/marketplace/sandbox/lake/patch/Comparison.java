package marketplace.sandbox.lake.patch;

import java.util.OptionalInt;
import marketplace.sandbox.groq.Value;

/**
 * How two values are compared in a JSONMatch filter; values of different types are only unequal.
 */
enum Comparison {
  EQUAL("=="),
  UNEQUAL("!="),
  AT_LEAST(">="),
  AT_MOST("<="),
  MORE(">"),
  LESS("<");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  boolean holds(Value left, Value right) {
    var order = order(left, right);
    return switch (this) {
      case EQUAL -> left.equals(right);
      case UNEQUAL -> !left.equals(right);
      case AT_LEAST -> order.isPresent() && order.getAsInt() >= 0;
      case AT_MOST -> order.isPresent() && order.getAsInt() <= 0;
      case MORE -> order.isPresent() && order.getAsInt() > 0;
      case LESS -> order.isPresent() && order.getAsInt() < 0;
    };
  }

  private static OptionalInt order(Value left, Value right) {
    if (left instanceof Value.Num(var a) && right instanceof Value.Num(var b)) {
      return OptionalInt.of(Double.compare(a, b));
    }
    if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
      return OptionalInt.of(a.compareTo(b));
    }
    return OptionalInt.empty();
  }
}
