package marketplace.sandbox.lake.patch;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Value;

/** What stands between brackets in a JSONMatch path. */
sealed interface Selector {

  /** The item at a position; a negative one counts from the end. */
  record Index(int position) implements Selector {}

  /** The items from one position up to, not including, another. */
  record Slice(Optional<Integer> from, Optional<Integer> to) implements Selector {}

  /** The attribute of an object whose name could not stand outside brackets. */
  record Named(String name) implements Selector {}

  /** The items that hold such an attribute. */
  record Having(MatchPath path) implements Selector {}

  /** The items in which some value at the path compares so with a literal. */
  record Comparing(MatchPath path, Comparison comparison, Value literal) implements Selector {}

  /** Positions that exist, ascending. */
  static IntStream positions(List<Selector> selectors, List<Value> items) {
    return IntStream.range(0, items.size())
        .filter(i -> selectors.stream().anyMatch(selector -> selector.selects(i, items)));
  }

  static Stream<String> names(List<Selector> selectors) {
    return selectors.stream()
        .mapMulti((selector, names) -> {
          if (selector instanceof Named(var name)) {
            names.accept(name);
          }
        });
  }

  /** Where a position counted from either end lies, though there may be no item. */
  static int resolve(int position, int size) {
    return position < 0 ? size + position : position;
  }

  private boolean selects(int i, List<Value> items) {
    return switch (this) {
      case Index(var position) -> i == resolve(position, items.size());
      case Slice(var from, var to) ->
          i >= resolve(from.orElse(0), items.size())
              && i < resolve(to.orElse(items.size()), items.size());
      case Named _ -> false;
      case Having(var path) -> !path.find(items.get(i)).isEmpty();
      case Comparing(var path, var comparison, var literal) ->
          path.find(items.get(i)).stream()
              .flatMap(place -> place.in(items.get(i)).stream())
              .anyMatch(value -> comparison.holds(value, literal));
    };
  }
}
