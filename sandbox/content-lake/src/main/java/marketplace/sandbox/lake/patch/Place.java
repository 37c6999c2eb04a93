package marketplace.sandbox.lake.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.Value;
import org.jspecify.annotations.Nullable;

/** One exact place in a document, taken or free. */
record Place(List<Hop> hops) {
  static final Place ROOT = new Place(List.of());

  /** One hop from a value to a part of it. */
  sealed interface Hop {
    record Attribute(String name) implements Hop {}

    record Item(int position) implements Hop {}
  }

  /** What becomes of the value at a place; null stands for no value at all. */
  @FunctionalInterface
  interface Change {
    @Nullable Value apply(@Nullable Value value);
  }

  Place attribute(String name) {
    return to(new Hop.Attribute(name));
  }

  Place item(int position) {
    return to(new Hop.Item(position));
  }

  private Place to(Hop hop) {
    var longer = new ArrayList<>(hops);
    longer.add(hop);
    return new Place(longer);
  }

  /** The value at this place of a document. */
  Optional<Value> in(Value root) {
    @Nullable Value value = root;
    for (var hop : hops) {
      value = part(value, hop);
    }
    return Optional.ofNullable(value);
  }

  private static @Nullable Value part(@Nullable Value value, Hop hop) {
    return switch (hop) {
      case Hop.Attribute(var name) ->
          value instanceof Value.Obj object && object.has(name) ? object.get(name) : null;
      case Hop.Item(var i) ->
          value instanceof Value.Array(var items) && i < items.size() ? items.get(i) : null;
    };
  }

  /** The document after a change of what is at this place; objects missing on the way are made. */
  Value.Obj changed(Value.Obj root, Change change) {
    return changed(root, 0, change) instanceof Value.Obj object ? object : Value.Obj.EMPTY;
  }

  private @Nullable Value changed(@Nullable Value value, int depth, Change change) {
    if (depth == hops.size()) {
      return change.apply(value);
    }
    var part = changed(part(value, hops.get(depth)), depth + 1, change);
    return switch (hops.get(depth)) {
      case Hop.Attribute(var name) -> withAttribute(value, name, part);
      case Hop.Item(var position) -> withItem(value, position, part);
    };
  }

  private static Value withAttribute(@Nullable Value value, String name, @Nullable Value part) {
    var fields = new LinkedHashMap<String, Value>();
    if (value instanceof Value.Obj object) {
      fields.putAll(object.fields());
    }
    if (part == null) {
      fields.remove(name);
    } else {
      fields.put(name, part);
    }
    return new Value.Obj(fields);
  }

  private static @Nullable Value withItem(
      @Nullable Value value, int position, @Nullable Value part) {
    if (!(value instanceof Value.Array array)) {
      return value;
    }
    var items = new ArrayList<>(array.items());
    if (part == null) {
      items.remove(position);
    } else {
      items.set(position, part);
    }
    return new Value.Array(items);
  }
}
