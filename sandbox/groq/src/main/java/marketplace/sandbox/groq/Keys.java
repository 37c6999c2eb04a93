package marketplace.sandbox.groq;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which keys of an index a condition speaks of, in one evaluation. */
@FunctionalInterface
interface Keys {

  /** More keys than so many are not looked up one by one. */
  int MOST = 1000;

  /** These; none at all if no index can tell. */
  List<Bounds> in(Scope scope);

  /** Those that lie to a value as the bounds do that are made of it. */
  static Keys of(Node value, Function<Value, Bounds> bounds) {
    return scope -> bounds(value.evaluate(scope), bounds).stream().toList();
  }

  private static Optional<Bounds> bounds(Value value, Function<Value, Bounds> bounds) {
    return Comparison.comparable(value, value)
        ? Optional.of(bounds.apply(value))
        : Optional.empty();
  }

  static Keys between(Node start, Node end, boolean inclusive) {
    return scope -> {
      var from = start.evaluate(scope);
      var to = end.evaluate(scope);
      return Comparison.comparable(from, to)
          ? List.of(Bounds.between(from, to, inclusive))
          : List.of();
    };
  }

  /** The items of an array. */
  static Keys oneOf(Node array) {
    return scope ->
        array.evaluate(scope) instanceof Value.Array(var items) && items.size() <= MOST
            ? all(items)
            : List.of();
  }

  /** The ids that arguments of {@code references()} name. */
  static Keys ids(List<Node> arguments) {
    return scope -> {
      var ids = References.ids(arguments.stream().map(it -> it.evaluate(scope)).toList());
      return ids.size() > MOST ? List.of() : all(ids.stream().map(Value.Text::new).toList());
    };
  }

  private static List<Bounds> all(List<? extends Value> values) {
    var bounds = values.stream().distinct().flatMap(it -> bounds(it, Bounds::only).stream());
    return values.stream().allMatch(it -> Comparison.comparable(it, it))
        ? bounds.toList()
        : List.of();
  }

  /** The words that a pattern asks for, as far as they begin with letters. */
  static Keys words(Node pattern) {
    return scope ->
        Matching.patterns(pattern.evaluate(scope)).stream()
            .flatMap(TextPattern::beginnings)
            .toList();
  }
}
