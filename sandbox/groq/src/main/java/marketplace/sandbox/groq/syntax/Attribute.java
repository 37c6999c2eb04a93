package marketplace.sandbox.groq.syntax;

/** A part of an object literal. */
public sealed interface Attribute {

  /** {@code "name": value}, or {@code value} alone where its name follows from it. */
  record Named(String name, Expression value) implements Attribute {}

  /** {@code ...value}; a bare {@code ...} spreads {@code @}. */
  record Spread(Expression value) implements Attribute {}

  /** <code>condition => {...}</code>: spreads the value where the condition is true. */
  record Conditional(Expression condition, Expression value) implements Attribute {}
}
