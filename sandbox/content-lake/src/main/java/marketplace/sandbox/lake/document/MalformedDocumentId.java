package marketplace.sandbox.lake.document;

/** An id that no document can have. */
public final class MalformedDocumentId extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String value;

  MalformedDocumentId(String value) {
    this.value = value;
  }

  @Override
  public String getMessage() {
    return "Malformed document ID: \"" + value + "\"";
  }

  public String value() {
    return value;
  }
}
