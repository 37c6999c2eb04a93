package marketplace.sandbox.groq;

/** A compiled part of a query: gives a value in any scope. */
@FunctionalInterface
interface Node {

  Value evaluate(Scope scope);

  /** Whether the value is true; neither false nor null nor anything else is. */
  default boolean holds(Scope scope) {
    return evaluate(scope) instanceof Value.Bool(var truth) && truth;
  }

  static Node constant(Value value) {
    return new Constant(value);
  }

  /** A node that gives the same value in every scope. */
  record Constant(Value value) implements Node {
    @Override
    public Value evaluate(Scope scope) {
      return value;
    }
  }

  /** A node whose value is a truth value or null, in three-valued logic. */
  interface Predicate extends Node {

    Truth test(Scope scope);

    @Override
    default Value evaluate(Scope scope) {
      return test(scope).value();
    }

    @Override
    default boolean holds(Scope scope) {
      return test(scope) == Truth.TRUE;
    }
  }
}
