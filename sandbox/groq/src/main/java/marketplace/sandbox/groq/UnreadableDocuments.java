package marketplace.sandbox.groq;

/** Text that does not hold documents; the message says in which line, and why. */
public final class UnreadableDocuments extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableDocuments(int line, String message) {
    super("line " + line + ": " + message);
  }
}
