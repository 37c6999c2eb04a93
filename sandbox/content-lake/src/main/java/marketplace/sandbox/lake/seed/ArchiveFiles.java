package marketplace.sandbox.lake.seed;

import java.io.IOException;

/** The files of an export, however they are packed. */
interface ArchiveFiles {
  /**
   * Visits each in turn, as often as it is called; a file's content can be read only during its
   * visit.
   */
  void forEach(Visitor visitor) throws IOException;

  /** Looks at one file of an export. */
  @FunctionalInterface
  interface Visitor {
    void visit(ArchiveFile file) throws IOException;
  }
}
