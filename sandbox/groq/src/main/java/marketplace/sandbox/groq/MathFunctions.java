package marketplace.sandbox.groq;

import java.util.function.Function;

/** The functions of arrays of numbers; anything else makes the result null. */
final class MathFunctions {
  private MathFunctions() {}

  /** A function of an array of numbers, which takes them one by one where it can. */
  static Node of(String name, Node numbers) {
    var result = result(name);
    return numbers instanceof Flow flow ? of(flow, result) : of(numbers, result);
  }

  private static Function<Totals, Value> result(String name) {
    return switch (name) {
      case "math::sum" -> Totals::sum;
      case "math::avg" -> Totals::average;
      case "math::min" -> Totals::least;
      case "math::max" -> Totals::greatest;
      default -> throw new IllegalArgumentException("no function of numbers: " + name);
    };
  }

  private static Node of(Flow items, Function<Totals, Value> result) {
    return scope -> {
      var totals = new Totals();
      items.feed(scope, Long.MAX_VALUE, totals);
      return result.apply(totals);
    };
  }

  private static Node of(Node array, Function<Totals, Value> result) {
    return scope -> {
      if (!(array.evaluate(scope) instanceof Value.Array(var items))) {
        return Value.NULL;
      }
      scope.run().visit(items.size());
      var totals = new Totals();
      for (var item : items) {
        totals.take(item);
      }
      return result.apply(totals);
    };
  }
}
