package marketplace.sandbox.groq;

/** A query that is not valid GROQ; the message says what was expected, the positions where. */
public final class GroqSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;

  GroqSyntaxException(String message, int start, int end) {
    super(message);
    this.start = start;
    this.end = end;
  }

  /** Where the offending part begins: a UTF-16 index into the query's text. */
  public int start() {
    return start;
  }

  /** Where the offending part ends, exclusively. */
  public int end() {
    return end;
  }
}
