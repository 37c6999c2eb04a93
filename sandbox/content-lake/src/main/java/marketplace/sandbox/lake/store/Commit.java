package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;

/**
 * A transaction that has happened: the world before and after it, and what became of each document.
 */
public record Commit(
    Transaction transaction,
    Instant time,
    Snapshot before,
    Snapshot after,
    List<Change> changes,
    List<Result> results) {

  /**
   * Documents that were put in place at once, without a transaction that listeners could be told
   * of.
   */
  static Commit ofImport(Instant time, Snapshot before, Snapshot after) {
    var transaction = new Transaction("", "", List.of());
    return new Commit(transaction, time, before, after, List.of(), List.of());
  }

  /** A document before and after, and the mutations it met, each naming just this document. */
  public record Change(
      DocumentId id,
      Optional<Document> before,
      Optional<Document> after,
      List<JsonNode> mutations) {}

  /** What one mutation did to one document; the document is as that mutation left it. */
  public record Result(DocumentId id, Operation operation, Optional<Document> document) {}

  /** What can happen to a document. */
  public enum Operation {
    CREATE,
    UPDATE,
    DELETE,
    NONE
  }
}
