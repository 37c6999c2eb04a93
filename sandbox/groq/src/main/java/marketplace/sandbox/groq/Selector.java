package marketplace.sandbox.groq;

import java.util.function.BiConsumer;

/** Picks places within a value (GROQ, Selector evaluation). */
@FunctionalInterface
interface Selector {

  /** Gives each place picked, starting from a value that stands at a path, with the value there. */
  void select(KeyPath path, Value value, Scope scope, BiConsumer<KeyPath, Value> found);

  /** This, and from each place it picks on, the next. */
  default Selector then(Selector next) {
    return (path, value, scope, found) ->
        select(path, value, scope, (at, inner) -> next.select(at, inner, scope, found));
  }

  static Selector attribute(String name) {
    return (path, value, _, found) -> {
      if (value instanceof Value.Obj object && object.has(name)) {
        found.accept(path.plus(name), object.get(name));
      }
    };
  }

  /** The items of an array for which a condition is true. */
  static Selector items(Node condition) {
    return (path, value, scope, found) -> {
      if (value instanceof Value.Array(var items)) {
        for (int i = 0; i < items.size(); i++) {
          if (condition.holds(scope.nested(items.get(i)))) {
            found.accept(path.plus(i), items.get(i));
          }
        }
      }
    };
  }

  /** Whatever a condition is true for, at any depth. */
  static Selector anywhere(Node condition) {
    return new Selector() {
      @Override
      public void select(KeyPath path, Value value, Scope scope, BiConsumer<KeyPath, Value> found) {
        scope.run().visit(1);
        if (condition.holds(scope.nested(value))) {
          found.accept(path, value);
        }
        if (value instanceof Value.Obj(var fields)) {
          fields.forEach((name, field) -> select(path.plus(name), field, scope, found));
        } else if (value instanceof Value.Array(var items)) {
          for (int i = 0; i < items.size(); i++) {
            select(path.plus(i), items.get(i), scope, found);
          }
        }
      }
    };
  }
}
