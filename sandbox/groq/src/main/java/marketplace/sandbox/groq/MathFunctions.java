package marketplace.sandbox.groq;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The functions of arrays of numbers: nulls are left out, anything else makes the result null. */
final class MathFunctions {
  private MathFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("math::min", of(DoubleStream::min));
    functions.put("math::max", of(DoubleStream::max));
    functions.put("math::avg", of(DoubleStream::average));
    functions.put("math::sum", of(numbers -> OptionalDouble.of(numbers.reduce(0, Double::sum))));
  }

  private static BuiltIn of(Function<DoubleStream, OptionalDouble> function) {
    return BuiltIn.one(value -> {
      if (!(value instanceof Value.Array(var items))
          || !items.stream().allMatch(MathFunctions::isNumberOrNull)) {
        return Value.NULL;
      }
      var result = function.apply(numbers(items));
      return result.isPresent() ? Value.Num.of(result.getAsDouble()) : Value.NULL;
    });
  }

  private static boolean isNumberOrNull(Value value) {
    return value instanceof Value.Num || value instanceof Value.Null;
  }

  private static DoubleStream numbers(List<Value> items) {
    return items.stream()
        .filter(Value.Num.class::isInstance)
        .mapToDouble(item -> ((Value.Num) item).value());
  }
}
