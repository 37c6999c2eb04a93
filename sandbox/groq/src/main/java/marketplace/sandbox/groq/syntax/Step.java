package marketplace.sandbox.groq.syntax;

/** One step of a traversal. */
public sealed interface Step {

  /** {@code .name}. */
  record Access(String name) implements Step {}

  /** {@code [content]}: an attribute, an element or a filter, as its content decides. */
  record Bracket(Expression content, Span span) implements Step {}

  /** {@code [start..end]}. */
  record Slice(Expression.Range range) implements Step {}

  /** {@code []}. */
  record Items() implements Step {}

  /** <code>{...}</code>. */
  record Projection(Expression.ObjectLiteral object) implements Step {}

  /** {@code ->}. */
  record Dereference() implements Step {}

  /** {@code .(a, b)}: only selectors have it. */
  record Selection(Expression selector, Span span) implements Step {}
}
