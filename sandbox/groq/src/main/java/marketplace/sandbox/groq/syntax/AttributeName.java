package marketplace.sandbox.groq.syntax;

import java.util.List;

/** The name that an attribute of an object has when none was written (GROQ, DetermineName). */
final class AttributeName {
  private AttributeName() {}

  static String of(Expression value, Span span) {
    return switch (value) {
      case Expression.Name(var name) -> name;
      case Expression.Traversal(var base, var steps) when !renames(steps) -> of(base, span);
      case Expression.PipeCall(var base, _) -> of(base, span);
      case Expression.Group(var inner) -> of(inner, span);
      case Expression.StringLiteral _ ->
          throw new SyntaxError("expected ':' and a value after this name", span);
      default -> throw new SyntaxError("expected a name for this attribute: \"name\": value", span);
    };
  }

  /** Whether an attribute is taken from the value itself, not just from the items of its array. */
  private static boolean renames(List<Step> steps) {
    boolean ofItems = false;
    boolean withinItems = false;
    for (var step : steps) {
      if (isAttribute(step) && !ofItems) {
        return true;
      }
      if (isAttribute(step) || step instanceof Step.Dereference) {
        withinItems = ofItems;
      } else if (isElement(step)) {
        ofItems = withinItems;
      } else if (!(step instanceof Step.Projection)) {
        ofItems = true;
      }
    }
    return false;
  }

  private static boolean isAttribute(Step step) {
    return step instanceof Step.Access
        || step instanceof Step.Selection
        || (step instanceof Step.Bracket(var content, _)
            && content.bare() instanceof Expression.StringLiteral);
  }

  private static boolean isElement(Step step) {
    return step instanceof Step.Bracket(var content, _)
        && (content.bare() instanceof Expression.NumberLiteral
            || content.bare() instanceof Expression.Signed);
  }
}
