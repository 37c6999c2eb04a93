package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Step;

/** Where in an object a value stands: the names of attributes, from the outside in. */
public record FieldPath(List<String> names) {
  static final FieldPath SELF = new FieldPath(List.of());

  public FieldPath {
    names = names.stream().map(String::intern).toList();
  }

  public static FieldPath of(String... names) {
    return new FieldPath(List.of(names));
  }

  /** The value there, or null where there is none. */
  public Value in(Value value) {
    var inner = value;
    for (int i = 0; i < names.size(); i++) {
      inner = inner instanceof Value.Obj object ? object.get(names.get(i)) : Value.NULL;
    }
    return inner;
  }

  /** The path that an expression takes from {@code @} and nothing else. */
  static Optional<FieldPath> of(Expression expression) {
    return switch (expression.bare()) {
      case Expression.This() -> Optional.of(SELF);
      case Expression.Name(var name) -> Optional.of(of(name));
      case Expression.Traversal(var base, var steps) -> of(base).flatMap(it -> it.then(steps));
      default -> Optional.empty();
    };
  }

  /** The path that goes on with these steps, if they are nothing but accesses. */
  Optional<FieldPath> then(List<Step> steps) {
    var longer = new ArrayList<>(names);
    for (var step : steps) {
      switch (step) {
        case Step.Access(var name) -> longer.add(name);
        case Step.Bracket(Expression.StringLiteral(var name), _) -> longer.add(name);
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new FieldPath(longer));
  }
}
