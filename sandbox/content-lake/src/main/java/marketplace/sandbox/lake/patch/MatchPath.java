package marketplace.sandbox.lake.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.Value;
import org.jspecify.annotations.Nullable;

/**
 * A JSONMatch path such as {@code items[_key=="a"].count}: which parts of a document an operation
 * is about.
 */
public record MatchPath(String text, List<Step> steps) {

  /**
   * Reads a path.
   *
   * @throws PatchRefused when the text is not a path
   */
  public static MatchPath parse(String text) {
    return new MatchPathParser(text).parse();
  }

  /** One step from a value into its parts. */
  sealed interface Step {
    /** Into the attribute of an object. */
    record Attribute(String name) implements Step {}

    /** Into those items of an array that any of the selectors selects. */
    record Items(List<Selector> selectors) implements Step {}

    /** To the value itself and everything within it. */
    record Descend() implements Step {}
  }

  /** The existing parts that the path selects, in document order. */
  List<Place> find(Value root) {
    return new Search(false).from(root);
  }

  /**
   * As {@link #find}, and the places of attributes that could be added, missing objects on the way
   * included.
   */
  List<Place> reach(Value root) {
    return new Search(true).from(root);
  }

  /**
   * The path without its last step, and that step's selectors; empty unless it ends in brackets.
   */
  Optional<ArrayRange> lastItems() {
    if (steps.isEmpty() || !(steps.getLast() instanceof Step.Items(var selectors))) {
      return Optional.empty();
    }
    var array = new MatchPath(text, steps.subList(0, steps.size() - 1));
    return Optional.of(new ArrayRange(array, selectors));
  }

  /** Items of the arrays that a path selects. */
  record ArrayRange(MatchPath array, List<Selector> selectors) {}

  private final class Search {
    private final boolean absentToo;
    private final List<Place> found = new ArrayList<>();

    Search(boolean absentToo) {
      this.absentToo = absentToo;
    }

    List<Place> from(Value root) {
      walk(root, 0, Place.ROOT, absentToo);
      return found;
    }

    private void walk(@Nullable Value value, int step, Place place, boolean mayAdd) {
      if (step == steps.size()) {
        found.add(place);
        return;
      }
      switch (steps.get(step)) {
        case Step.Attribute(var name) -> enter(value, name, step, place, mayAdd);
        case Step.Items(var selectors) -> select(value, selectors, step, place, mayAdd);
        case Step.Descend() -> descend(value, step, place);
      }
    }

    private void enter(@Nullable Value value, String name, int step, Place place, boolean mayAdd) {
      if (value instanceof Value.Obj object && object.has(name)) {
        walk(object.get(name), step + 1, place.attribute(name), mayAdd);
      } else if (mayAdd && (value == null || value instanceof Value.Obj)) {
        walk(null, step + 1, place.attribute(name), true);
      }
    }

    private void select(
        @Nullable Value value, List<Selector> selectors, int step, Place place, boolean mayAdd) {
      switch (value) {
        case Value.Array(var items) ->
            Selector.positions(selectors, items)
                .forEach(i -> walk(items.get(i), step + 1, place.item(i), mayAdd));
        case Value.Obj object ->
            Selector.names(selectors).forEach(name -> enter(object, name, step, place, mayAdd));
        case null, default -> {}
      }
    }

    /** What lies anywhere is looked for, never added. */
    private void descend(@Nullable Value value, int step, Place place) {
      walk(value, step + 1, place, false);
      switch (value) {
        case Value.Array(var items) -> {
          for (int i = 0; i < items.size(); i++) {
            descend(items.get(i), step, place.item(i));
          }
        }
        case Value.Obj(var fields) ->
            fields.forEach((name, field) -> descend(field, step, place.attribute(name)));
        case null, default -> {}
      }
    }
  }
}
