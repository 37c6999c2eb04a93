package marketplace.sandbox.groq;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated: what {@code @} is, the scopes around it, and the evaluation it
 * belongs to.
 */
final class Scope {
  private final Value self;
  private final @Nullable Scope parent;
  private final Run run;
  private final List<Value> arguments;

  private Scope(Value self, @Nullable Scope parent, Run run, List<Value> arguments) {
    this.self = self;
    this.parent = parent;
    this.run = run;
    this.arguments = arguments;
  }

  static Scope root(Run run) {
    return new Scope(Value.NULL, null, run, List.of());
  }

  /** The scope of a custom function's body: it sees its arguments and nothing of its caller. */
  Scope call(List<Value> values) {
    return new Scope(Value.NULL, null, run, values);
  }

  Scope nested(Value value) {
    return new Scope(value, this, run, arguments);
  }

  Value self() {
    return self;
  }

  /** The {@code @} of the scope so many levels up, or null beyond the root. */
  Value ancestor(int levels) {
    var scope = this;
    for (int i = 0; i < levels; i++) {
      if (scope.parent == null) {
        return Value.NULL;
      }
      scope = scope.parent;
    }
    return scope.self;
  }

  Run run() {
    return run;
  }

  Value argument(int index) {
    return arguments.get(index);
  }
}
