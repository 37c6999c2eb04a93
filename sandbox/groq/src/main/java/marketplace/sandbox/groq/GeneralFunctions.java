package marketplace.sandbox.groq;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The functions that need no namespace, those of change, and those of time. */
final class GeneralFunctions {

  /** No double has more digits after the point. */
  private static final int MAX_PRECISION = 1100;

  private GeneralFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put(
        "global::now", BuiltIn.none(it -> new Value.Text(Timestamps.format(it.run().now()))));
    functions.put(
        "dateTime::now",
        BuiltIn.none(it -> new Value.DateTime(Timestamps.truncated(it.run().now()))));
    functions.put("global::dateTime", BuiltIn.one(GeneralFunctions::dateTime));
    functions.put(
        "global::defined", BuiltIn.one(value -> Value.Bool.of(!(value instanceof Value.Null))));
    functions.put("global::length", BuiltIn.one(GeneralFunctions::length));
    functions.put("global::path", BuiltIn.one(GeneralFunctions::path));
    functions.put(
        "global::references", new BuiltIn(1, Integer.MAX_VALUE, GeneralFunctions::references));
    functions.put("global::round", new BuiltIn(1, 2, (arguments, _) -> round(arguments)));
    functions.put(
        "global::identity", BuiltIn.none(it -> new Value.Text(it.run().options().identity())));
    functions.put("global::before", BuiltIn.none(it -> Changes.of(it).before()));
    functions.put("global::after", BuiltIn.none(it -> Changes.of(it).after()));
    functions.put("global::operation", BuiltIn.none(Changes::operation));
    functions.put("delta::operation", BuiltIn.none(Changes::operation));
  }

  private static Value dateTime(Value value) {
    return switch (value) {
      case Value.Text(var text) ->
          Timestamps.parse(text).map(Value.DateTime::new).map(Value.class::cast).orElse(Value.NULL);
      case Value.DateTime dateTime -> dateTime;
      default -> Value.NULL;
    };
  }

  private static Value length(Value value) {
    return switch (value) {
      case Value.Text(var text) -> new Value.Num(text.codePointCount(0, text.length()));
      case Value.Array(var items) -> new Value.Num(items.size());
      default -> Value.NULL;
    };
  }

  private static Value path(Value value) {
    return switch (value) {
      case Value.Text(var pattern) -> new Value.Path(pattern);
      case Value.Path path -> path;
      default -> Value.NULL;
    };
  }

  private static Value references(List<Value> arguments, Scope scope) {
    var ids = References.ids(arguments);
    return Value.Bool.of(!ids.isEmpty() && References.anyOf(scope.self(), ids, scope.run()));
  }

  private static Value round(List<Value> arguments) {
    if (!(arguments.getFirst() instanceof Value.Num(var number))) {
      return Value.NULL;
    }
    if (arguments.size() == 1) {
      return round(number, 0);
    }
    return arguments.getLast() instanceof Value.Num(var precision)
            && precision >= 0
            && precision == Math.rint(precision)
        ? round(number, (int) Math.min(precision, MAX_PRECISION))
        : Value.NULL;
  }

  private static Value round(double number, int precision) {
    return Value.Num.of(
        new BigDecimal(number).setScale(precision, RoundingMode.HALF_UP).doubleValue());
  }
}
