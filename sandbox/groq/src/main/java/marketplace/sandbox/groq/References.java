package marketplace.sandbox.groq;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The references within a value: the {@code _ref} of every object at any depth. */
final class References {
  private References() {}

  static void collect(Value value, Consumer<String> ids) {
    switch (value) {
      case Value.Array(var items) -> items.forEach(item -> collect(item, ids));
      case Value.Obj object when object.has("_ref") -> {
        if (object.get("_ref") instanceof Value.Text(var id)) {
          ids.accept(id);
        }
      }
      case Value.Obj object -> object.fields().values().forEach(field -> collect(field, ids));
      default -> {}
    }
  }

  static boolean anyOf(Value value, Set<String> ids, Run run) {
    run.visit(1);
    return switch (value) {
      case Value.Array(var items) -> items.stream().anyMatch(item -> anyOf(item, ids, run));
      case Value.Obj object when object.has("_ref") ->
          object.get("_ref") instanceof Value.Text(var id) && ids.contains(id);
      case Value.Obj object ->
          object.fields().values().stream().anyMatch(field -> anyOf(field, ids, run));
      default -> false;
    };
  }

  /** The ids that the arguments of {@code references()} name: strings, and those within arrays. */
  static Set<String> ids(List<Value> arguments) {
    var ids = new LinkedHashSet<String>();
    for (var argument : arguments) {
      text(argument).ifPresent(ids::add);
      if (argument instanceof Value.Array(var items)) {
        items.forEach(item -> text(item).ifPresent(ids::add));
      }
    }
    return ids;
  }

  static Optional<String> text(Value value) {
    return value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
  }
}
