package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The functions of arrays; other values give null. */
final class ArrayFunctions {
  private ArrayFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("array::join", new BuiltIn(2, 2, ArrayFunctions::join));
    functions.put("array::compact", BuiltIn.one(ArrayFunctions::compact));
    functions.put("array::unique", new BuiltIn(1, 1, ArrayFunctions::unique));
    functions.put("array::intersects", new BuiltIn(2, 2, ArrayFunctions::intersects));
  }

  private static Value join(List<Value> arguments, Scope scope) {
    if (!(arguments.getFirst() instanceof Value.Array(var items))
        || !(arguments.getLast() instanceof Value.Text(var separator))) {
      return Value.NULL;
    }
    var joiner = new StringJoiner(separator);
    for (var item : items) {
      if (!(TextFunctions.string(item) instanceof Value.Text(var text))) {
        return Value.NULL;
      }
      scope.run().visit(1);
      scope.run().checkText((long) joiner.length() + separator.length() + text.length());
      joiner.add(text);
    }
    return new Value.Text(scope.run().spend(joiner.toString()));
  }

  private static Value compact(Value value) {
    return value instanceof Value.Array(var items)
        ? new Value.Array(items.stream().filter(item -> !(item instanceof Value.Null)).toList())
        : Value.NULL;
  }

  private static Value unique(List<Value> arguments, Scope scope) {
    if (!(arguments.getFirst() instanceof Value.Array(var items))) {
      return Value.NULL;
    }
    scope.run().visit(items.size());
    var seen = new HashSet<Value>();
    var unique = new ArrayList<Value>();
    for (var item : items) {
      if (!Comparison.equal(item, item) || seen.add(item)) {
        unique.add(item);
      }
    }
    return new Value.Array(unique);
  }

  private static Value intersects(List<Value> arguments, Scope scope) {
    if (!(arguments.getFirst() instanceof Value.Array(var left))
        || !(arguments.getLast() instanceof Value.Array(var right))) {
      return Value.NULL;
    }
    scope.run().visit(left.size() + (long) right.size());
    var comparable = Comparison.comparable(right);
    return Value.Bool.of(
        left.stream().anyMatch(item -> Comparison.equal(item, item) && comparable.contains(item)));
  }
}
