package marketplace.sandbox.groq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** The operators that calculate (GROQ, Operators); operands of the wrong type give null. */
final class Arithmetic {
  private static final double MILLIS = 1000;

  private Arithmetic() {}

  static Value plus(Value left, Value right, Run run) {
    return switch (left) {
      case Value.Num(var a) when right instanceof Value.Num(var b) -> Value.Num.of(a + b);
      case Value.Text(var a) when right instanceof Value.Text(var b) -> {
        run.checkText((long) a.length() + b.length());
        yield new Value.Text(run.spend(a + b));
      }
      case Value.Array(var a) when right instanceof Value.Array(var b) -> {
        run.spend(a.size() + (long) b.size());
        var items = new ArrayList<>(a);
        items.addAll(b);
        yield new Value.Array(items);
      }
      case Value.Obj a when right instanceof Value.Obj b -> merge(a, b, run);
      case Value.DateTime(var a) when right instanceof Value.Num(var seconds) -> shift(a, seconds);
      case Value.Num(var seconds) when right instanceof Value.DateTime(var b) -> shift(b, seconds);
      default -> Value.NULL;
    };
  }

  private static Value merge(Value.Obj a, Value.Obj b, Run run) {
    run.spend(a.fields().size() + (long) b.fields().size());
    var fields = new Fields.Builder(a.fields().size() + b.fields().size());
    fields.putAll(a);
    fields.putAll(b);
    return new Value.Obj(fields.build());
  }

  static Value minus(Value left, Value right) {
    return switch (left) {
      case Value.Num(var a) when right instanceof Value.Num(var b) -> Value.Num.of(a - b);
      case Value.DateTime(var a) when right instanceof Value.DateTime(var b) ->
          Value.Num.of(Duration.between(b, a).toMillis() / MILLIS);
      case Value.DateTime(var a) when right instanceof Value.Num(var seconds) -> shift(a, -seconds);
      default -> Value.NULL;
    };
  }

  private static Value shift(Instant time, double seconds) {
    double millis = Math.rint(time.toEpochMilli() + seconds * MILLIS);
    boolean representable =
        millis >= Timestamps.FIRST.toEpochMilli() && millis <= Timestamps.LAST.toEpochMilli();
    return representable ? new Value.DateTime(Instant.ofEpochMilli((long) millis)) : Value.NULL;
  }

  static Value times(Value left, Value right) {
    return left instanceof Value.Num(var a) && right instanceof Value.Num(var b)
        ? Value.Num.of(a * b)
        : Value.NULL;
  }

  static Value dividedBy(Value left, Value right) {
    return left instanceof Value.Num(var a) && right instanceof Value.Num(var b)
        ? Value.Num.of(a / b)
        : Value.NULL;
  }

  static Value modulo(Value left, Value right) {
    return left instanceof Value.Num(var a) && right instanceof Value.Num(var b)
        ? Value.Num.of(a % b)
        : Value.NULL;
  }

  static Value power(Value left, Value right) {
    return left instanceof Value.Num(var a) && right instanceof Value.Num(var b)
        ? Value.Num.of(Math.pow(a, b))
        : Value.NULL;
  }
}
