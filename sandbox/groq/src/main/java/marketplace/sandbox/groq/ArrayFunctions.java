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
    functions.put("array::unique", BuiltIn.one(ArrayFunctions::unique));
    functions.put("array::intersects", BuiltIn.two(ArrayFunctions::intersects));
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
      scope.run().spend((text.length() + separator.length()) / 16);
      joiner.add(text);
    }
    return new Value.Text(joiner.toString());
  }

  private static Value compact(Value value) {
    return value instanceof Value.Array(var items)
        ? new Value.Array(items.stream().filter(item -> !(item instanceof Value.Null)).toList())
        : Value.NULL;
  }

  private static Value unique(Value value) {
    if (!(value instanceof Value.Array(var items))) {
      return Value.NULL;
    }
    var seen = new HashSet<Value>();
    var unique = new ArrayList<Value>();
    for (var item : items) {
      if (!Comparison.equal(item, item) || seen.add(item)) {
        unique.add(item);
      }
    }
    return new Value.Array(unique);
  }

  private static Value intersects(Value a, Value b) {
    if (!(a instanceof Value.Array(var left)) || !(b instanceof Value.Array(var right))) {
      return Value.NULL;
    }
    var comparable = new HashSet<>(right);
    comparable.removeIf(item -> !Comparison.equal(item, item));
    return Value.Bool.of(left.stream().anyMatch(comparable::contains));
  }
}
