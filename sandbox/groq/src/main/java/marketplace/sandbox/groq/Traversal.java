package marketplace.sandbox.groq;

/**
 * The way from one value to another: one step or several, combined as they were written (GROQ,
 * Traversal execution). What is known of it without any data, its shape, decides how it combines
 * with the steps before it.
 */
abstract class Traversal {

  /** Whether a traversal works on an array, and whether it gives one. */
  enum Shape {
    /** From anything to anything: {@code .a.b}. */
    PLAIN,
    /** From an array to an array: {@code [a > 1].b}. */
    ARRAY,
    /** From an array to anything: {@code [0].a}. */
    SOURCE,
    /** From anything to an array: {@code .a[]}. */
    TARGET
  }

  private final Shape shape;

  Traversal(Shape shape) {
    this.shape = shape;
  }

  final Shape shape() {
    return shape;
  }

  abstract Value apply(Value base, Scope scope);

  /** A node that applies this to what another gives, item by item where that can be. */
  Node over(Node base) {
    return scope -> apply(base.evaluate(scope), scope);
  }
}
