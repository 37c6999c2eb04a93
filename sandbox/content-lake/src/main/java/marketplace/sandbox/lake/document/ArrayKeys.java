package marketplace.sandbox.lake.document;

import java.util.LinkedHashMap;
import java.util.Map;
import marketplace.sandbox.groq.Value;

/** The {@code _key} by which editors tell the objects of an array apart. */
public final class ArrayKeys {
  private ArrayKeys() {}

  /** The value with a key for every object in an array, at any depth, that has none. */
  public static Value complete(Value value) {
    return switch (value) {
      case Value.Array array -> complete(array);
      case Value.Obj object -> complete(object);
      default -> value;
    };
  }

  public static Value.Array complete(Value.Array array) {
    return new Value.Array(array.items().stream().map(ArrayKeys::item).toList());
  }

  public static Value.Obj complete(Value.Obj object) {
    var fields = new LinkedHashMap<String, Value>();
    object.fields().forEach((name, field) -> fields.put(name, complete(field)));
    return new Value.Obj(fields);
  }

  private static Value item(Value item) {
    var completed = complete(item);
    return completed instanceof Value.Obj object && !object.has("_key") ? keyed(object) : completed;
  }

  private static Value.Obj keyed(Value.Obj object) {
    var fields =
        new LinkedHashMap<String, Value>(Map.of("_key", new Value.Text(RandomIds.nextKey())));
    fields.putAll(object.fields());
    return new Value.Obj(fields);
  }
}
