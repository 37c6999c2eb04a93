package marketplace.sandbox.groq.syntax;

/**
 * How deep the parser is in the text, and how high the tree is that it read last; both are bounded.
 */
final class Nesting {

  /** More levels than people write, and few enough to recurse over on any thread's stack. */
  static final int MAX = 300;

  private final TokenStream tokens;
  private int depth;
  private int height;

  Nesting(TokenStream tokens) {
    this.tokens = tokens;
  }

  void enter() {
    if (++depth > MAX) {
      throw tooDeep();
    }
  }

  void leave() {
    depth--;
  }

  /** The height of the expression that was read last. */
  int height() {
    return height;
  }

  /** Something of this height was read. */
  void read(int its) {
    height = its;
  }

  /** Something was read that stands one level above parts of this height. */
  void readOver(int parts) {
    if (parts >= MAX) {
      throw tooDeep();
    }
    height = parts + 1;
  }

  private SyntaxError tooDeep() {
    return new SyntaxError("nested more than " + MAX + " levels deep", tokens.peek().span());
  }
}
