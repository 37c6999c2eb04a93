package marketplace.sandbox.lake.document;

import java.util.function.Consumer;
import marketplace.sandbox.groq.Value;

/** A pointer from one document to another. A strong one keeps its target from being deleted. */
public record Reference(String target, boolean strong) {

  static void collect(Value value, Consumer<Reference> use) {
    switch (value) {
      case Value.Array(var items) -> items.forEach(item -> collect(item, use));
      case Value.Obj object when object.get("_ref") instanceof Value.Text(var target) ->
          use.accept(new Reference(target, isStrong(object)));
      case Value.Obj object -> object.fields().values().forEach(field -> collect(field, use));
      default -> {}
    }
  }

  /** A reference into another dataset is never checked here. */
  private static boolean isStrong(Value.Obj reference) {
    return !reference.get("_weak").equals(Value.Bool.TRUE) && !reference.has("_dataset");
  }
}
