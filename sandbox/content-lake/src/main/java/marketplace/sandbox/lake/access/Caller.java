package marketplace.sandbox.lake.access;

import marketplace.sandbox.lake.document.DocumentId;

/** Who is asking, as far as it decides what they may see and do. */
public enum Caller {
  /** Without a token, at the door of a private dataset. */
  STRANGER("<anonymous>"),
  /** Without a token, before a public dataset. */
  PUBLIC("<anonymous>"),
  /** With a token that lets read. */
  VIEWER("viewer"),
  /** With a token that lets read and write. */
  EDITOR("editor");

  private final String identity;

  Caller(String identity) {
    this.identity = identity;
  }

  public String identity() {
    return identity;
  }

  public boolean maySee(DocumentId id) {
    return switch (this) {
      case STRANGER -> false;
      case PUBLIC -> id.isPublic();
      case VIEWER, EDITOR -> true;
    };
  }

  public boolean mayWrite() {
    return this == EDITOR;
  }
}
