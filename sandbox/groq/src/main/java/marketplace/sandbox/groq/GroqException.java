package marketplace.sandbox.groq;

/** A valid query that could not be answered: a limit was met or a parameter is missing. */
public final class GroqException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GroqException(String message) {
    super(message);
  }
}
