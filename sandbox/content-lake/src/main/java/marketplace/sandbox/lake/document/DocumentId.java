package marketplace.sandbox.lake.document;

/**
 * The name of a document, unique in its dataset. A dot makes it private; {@code drafts.x} and
 * {@code versions.r.x} are unpublished states of {@code x}.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  public static final String DRAFTS = "drafts.";
  public static final String VERSIONS = "versions.";
  private static final int LONGEST = 128;

  /**
   * Checks what came from outside.
   *
   * @throws MalformedDocumentId when no document can have this id
   */
  public DocumentId {
    if (!isWellFormed(value)) {
      throw new MalformedDocumentId(value);
    }
  }

  private static boolean isWellFormed(String value) {
    if (value.isEmpty() || value.length() > LONGEST || value.endsWith(".")) {
      return false;
    }
    char before = '.';
    for (int i = 0; i < value.length(); i++) {
      char current = value.charAt(i);
      if (before == '.' ? !isWordCharacter(current) : !isAllowed(current)) {
        return false;
      }
      before = current;
    }
    return true;
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isAllowed(char c) {
    return isWordCharacter(c) || c == '-' || c == '.';
  }

  /** Whether readers without a token may know of the document. */
  public boolean isPublic() {
    return value.indexOf('.') < 0;
  }

  public boolean isDraft() {
    return value.startsWith(DRAFTS);
  }

  public boolean isVersion() {
    return value.startsWith(VERSIONS);
  }

  /**
   * What stands before the published id: nothing, {@code drafts.} or {@code versions.<release>.}
   */
  public String layer() {
    if (isDraft()) {
      return DRAFTS;
    }
    int end = isVersion() ? value.indexOf('.', VERSIONS.length()) : -1;
    return value.substring(0, end + 1);
  }

  /** The id under which the document is, or would be, published. */
  public String published() {
    return value.substring(layer().length());
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
