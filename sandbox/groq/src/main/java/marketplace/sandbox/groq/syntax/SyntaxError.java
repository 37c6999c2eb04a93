package marketplace.sandbox.groq.syntax;

/** A place where the text is not GROQ, and what was expected there. */
public final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String explanation;
  private final transient Span span;

  public SyntaxError(String explanation, Span span) {
    super(explanation);
    this.explanation = explanation;
    this.span = span;
  }

  public String explanation() {
    return explanation;
  }

  public Span span() {
    return span;
  }
}
