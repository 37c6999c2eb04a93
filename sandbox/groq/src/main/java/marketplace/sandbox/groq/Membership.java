package marketplace.sandbox.groq;

import java.util.List;

/**
 * The operator {@code in}: whether a value is among the items of an array, within a range, or under
 * a path.
 */
final class Membership {
  private Membership() {}

  static Truth in(Value value, Value whole, Run run) {
    return switch (whole) {
      case Value.Array(var items) -> {
        run.visit(items.size());
        yield Truth.of(contains(items, value));
      }
      case Value.Range range -> in(value, range);
      case Value.Path(var pattern) -> {
        run.visit(pattern.length());
        yield in(value, PathPattern.of(pattern));
      }
      case Value.Null _, Value.Bool _, Value.Num _, Value.Text _, Value.Obj _, Value.DateTime _ ->
          Truth.UNKNOWN;
    };
  }

  private static boolean contains(List<Value> items, Value value) {
    for (var item : items) {
      if (Comparison.equal(value, item)) {
        return true;
      }
    }
    return false;
  }

  private static Truth in(Value value, PathPattern pattern) {
    return switch (value) {
      case Value.Text(var id) -> Truth.of(pattern.matches(id));
      case Value.Path(var id) -> Truth.of(pattern.matches(id));
      default -> Truth.UNKNOWN;
    };
  }

  private static Truth in(Value value, Value.Range range) {
    if (!Comparison.comparable(value, range.start())
        || !Comparison.comparable(value, range.end())) {
      return Truth.UNKNOWN;
    }
    int toEnd = Comparison.total(value, range.end());
    return Truth.of(
        Comparison.total(value, range.start()) >= 0
            && (range.inclusive() ? toEnd <= 0 : toEnd < 0));
  }
}
