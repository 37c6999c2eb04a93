package marketplace.sandbox.groq;

/** The change that an evaluation is about, in delta mode. */
final class Changes {
  private Changes() {}

  static Evaluation.Change of(Scope scope) {
    return scope
        .run()
        .change()
        .orElseThrow(
            () -> new GroqException("before(), after() and delta:: need a change to speak of"));
  }

  static Value operation(Scope scope) {
    var change = of(scope);
    if (change.before() instanceof Value.Null) {
      return new Value.Text("create");
    }
    return new Value.Text(change.after() instanceof Value.Null ? "delete" : "update");
  }
}
