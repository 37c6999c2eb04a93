package marketplace.sandbox.lake.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.ArrayKeys;

/**
 * One change to the parts of a document that a path selects. Where nothing is selected, nothing
 * changes.
 */
sealed interface Operation {

  Value.Obj applyTo(Value.Obj document);

  /** The same operation, every object that it puts into an array having a key. */
  default Operation withArrayKeys() {
    return this;
  }

  /** Puts a value, over another or as a new attribute. */
  record Put(MatchPath path, Value value) implements Operation {
    @Override
    public Value.Obj applyTo(Value.Obj document) {
      var changed = document;
      for (var place : path.reach(document)) {
        changed = place.changed(changed, _ -> value);
      }
      return changed;
    }

    @Override
    public Operation withArrayKeys() {
      return new Put(path, ArrayKeys.complete(value));
    }
  }

  /** Puts a value where there is none; null is one. */
  record PutIfMissing(MatchPath path, Value value) implements Operation {
    @Override
    public Value.Obj applyTo(Value.Obj document) {
      var changed = document;
      for (var place : path.reach(document)) {
        changed = place.changed(changed, present -> present == null ? value : present);
      }
      return changed;
    }

    @Override
    public Operation withArrayKeys() {
      return new PutIfMissing(path, ArrayKeys.complete(value));
    }
  }

  /** Takes away attributes and items. */
  record Unset(MatchPath path) implements Operation {
    @Override
    public Value.Obj applyTo(Value.Obj document) {
      var changed = document;
      // From the end, so that the positions of what is still to be taken stay true.
      for (var place : path.find(document).reversed()) {
        changed = place.changed(changed, _ -> null);
      }
      return changed;
    }
  }

  /** Edits text by a diff. */
  record EditText(MatchPath path, TextPatch edit) implements Operation {
    @Override
    public Value.Obj applyTo(Value.Obj document) {
      var changed = document;
      for (var place : path.find(document)) {
        changed =
            place.changed(
                changed,
                present -> {
                  if (present instanceof Value.Text(var text)) {
                    return new Value.Text(edit.applyTo(text));
                  }
                  throw PatchRefused.inapplicable(
                      "Cannot apply diffMatchPatch to \"" + path.text() + "\": not a string");
                });
      }
      return changed;
    }
  }

  /**
   * Adds to numbers. Unlike the others it must find what it is about: a count is never started by
   * accident.
   */
  record Increment(MatchPath path, double amount) implements Operation {
    @Override
    public Value.Obj applyTo(Value.Obj document) {
      var places = path.find(document);
      if (places.isEmpty()) {
        throw notANumber();
      }
      var changed = document;
      for (var place : places) {
        changed =
            place.changed(
                changed,
                present -> {
                  if (present instanceof Value.Num(var number)
                      && Double.isFinite(number + amount)) {
                    return Value.Num.of(number + amount);
                  }
                  throw notANumber();
                });
      }
      return changed;
    }

    private PatchRefused notANumber() {
      return PatchRefused.inapplicable(
          "Cannot increment \"" + path.text() + "\": the value is missing or not a number");
    }
  }

  /** Adds items to arrays. */
  record Insert(Side side, MatchPath.ArrayRange range, List<Value> items) implements Operation {

    /** Where the items go in relation to those that the range selects. */
    enum Side {
      BEFORE("before"),
      AFTER("after"),
      REPLACE("replace");

      private final String word;

      Side(String word) {
        this.word = word;
      }

      String word() {
        return word;
      }
    }

    @Override
    public Value.Obj applyTo(Value.Obj document) {
      var changed = document;
      for (var place : range.array().find(document)) {
        changed =
            place.changed(
                changed,
                present ->
                    present instanceof Value.Array(var existing)
                        ? new Value.Array(inserted(existing))
                        : present);
      }
      return changed;
    }

    @Override
    public Operation withArrayKeys() {
      return new Insert(side, range, ArrayKeys.complete(new Value.Array(items)).items());
    }

    private List<Value> inserted(List<Value> existing) {
      var result = new ArrayList<>(existing);
      int[] selected = Selector.positions(range.selectors(), existing).toArray();
      if (selected.length > 0) {
        int first = selected[0];
        int last = selected[selected.length - 1];
        switch (side) {
          case BEFORE -> result.addAll(first, items);
          case AFTER -> result.addAll(last + 1, items);
          case REPLACE -> {
            result.subList(first, last + 1).clear();
            result.addAll(first, items);
          }
        }
      } else if (side != Side.REPLACE) {
        beyond(existing.size()).forEach(end -> result.addAll(end, items));
      }
      return result;
    }

    /** A position past either end means that end. */
    private IntStream beyond(int size) {
      return range.selectors().stream()
          .mapMultiToInt((selector, ends) -> {
            if (selector instanceof Selector.Index(var position)) {
              ends.accept(Math.clamp(Selector.resolve(position, size), 0, size));
            }
          })
          .limit(1);
    }
  }
}
