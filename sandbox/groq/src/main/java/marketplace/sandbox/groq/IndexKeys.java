package marketplace.sandbox.groq;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which index: what its keys are, and of which documents. */
record IndexKeys(By by, Optional<String> type) {
  private static final Set<Value> NONE = Set.of();
  private static final Set<Value> NULL = Set.of(Value.NULL);

  /** Whether nearly every dataset is asked for it, again and again. */
  boolean isOfEveryone() {
    return by instanceof By.Place || by instanceof By.Reference;
  }

  Set<Value> of(Value.Obj document) {
    return isOfType(document) ? keys(document) : NONE;
  }

  private boolean isOfType(Value.Obj document) {
    return type.isEmpty()
        || (document.get("_type") instanceof Value.Text(var name) && name.equals(type.get()));
  }

  private Set<Value> keys(Value.Obj document) {
    return switch (by) {
      case By.Place() -> NULL;
      case By.Field(var path) -> Set.of(orNull(path.in(document)));
      case By.Item(var array, var path) -> items(array.in(document), path);
      case By.Word(var path) -> words(path.in(document));
      case By.Reference() -> references(document);
    };
  }

  /** Values without an order among them are all one key. */
  private static Value orNull(Value value) {
    return Comparison.comparable(value, value) ? value : Value.NULL;
  }

  private static Set<Value> items(Value array, FieldPath path) {
    var keys = new LinkedHashSet<Value>();
    if (array instanceof Value.Array(var items)) {
      items.forEach(item -> keys.add(orNull(path.in(item))));
    }
    return keys;
  }

  private static Set<Value> words(Value text) {
    var keys = new LinkedHashSet<Value>();
    Matching.tokens(text).forEach(word -> keys.add(new Value.Text(word)));
    return keys;
  }

  private static Set<Value> references(Value.Obj document) {
    var keys = new LinkedHashSet<Value>();
    References.collect(document, id -> keys.add(new Value.Text(id)));
    return keys;
  }
}
