package marketplace.sandbox.groq;

/**
 * A node whose value is the same in every scope: it is evaluated once in an evaluation, if at all.
 */
record Memo(int slot, Node node) implements Node {
  @Override
  public Value evaluate(Scope scope) {
    return scope.run().once(slot, () -> node.evaluate(scope));
  }
}
