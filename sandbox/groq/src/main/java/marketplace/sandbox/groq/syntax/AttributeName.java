package marketplace.sandbox.groq.syntax;

/** The name that an attribute of an object has when none was written (GROQ, DetermineName). */
final class AttributeName {
  private AttributeName() {}

  static String of(Expression value, Span span) {
    return switch (value) {
      case Expression.Name(var name) -> name;
      case Expression.Traversal(var base, var steps)
          when steps.stream().noneMatch(AttributeName::renames) ->
          of(base, span);
      case Expression.PipeCall(var base, _) -> of(base, span);
      case Expression.Group(var inner) -> of(inner, span);
      default -> throw new SyntaxError("expected a name for this attribute: \"name\": value", span);
    };
  }

  private static boolean renames(Step step) {
    return step instanceof Step.Access || step instanceof Step.Selection;
  }
}
