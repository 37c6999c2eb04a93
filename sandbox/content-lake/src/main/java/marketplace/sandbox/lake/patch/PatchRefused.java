package marketplace.sandbox.lake.patch;

/** A patch that cannot be read, or cannot be applied to a document as it is. */
public final class PatchRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Reason {
    /** The patch could not be applied to any document. */
    MALFORMED,
    /** The document is not as the patch needs it. */
    INAPPLICABLE
  }

  private final Reason reason;
  private final String message;

  PatchRefused(Reason reason, String message) {
    this.reason = reason;
    this.message = message;
  }

  static PatchRefused malformed(String message) {
    return new PatchRefused(Reason.MALFORMED, message);
  }

  static PatchRefused inapplicable(String message) {
    return new PatchRefused(Reason.INAPPLICABLE, message);
  }

  @Override
  public String getMessage() {
    return message;
  }

  public Reason reason() {
    return reason;
  }
}
