package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.RandomIds;

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
  private static final long NODE = 100;

  /**
   * Documents that were put in place at once, without a transaction that listeners could be told
   * of.
   */
  static Commit ofImport(Instant time, Snapshot before, Snapshot after) {
    var transaction = new Transaction(RandomIds.next(), "", List.of());
    return new Commit(transaction, time, before, after, List.of(), List.of());
  }

  /** About how many bytes of memory it takes to remember what it has brought. */
  public long weight() {
    return changes.stream()
        .flatMap(change -> change.mutations().stream())
        .mapToLong(Commit::weight)
        .sum();
  }

  private static long weight(JsonNode json) {
    long weight = NODE + (json.isTextual() ? json.textValue().length() : 0);
    for (var part : json) {
      weight += weight(part);
    }
    return weight;
  }

  /** Whether it is one of those that nobody is told of change by change. */
  public boolean isImport() {
    return transaction.author().isEmpty();
  }

  /** A document before and after, and the mutations it met, each naming just this document. */
  public record Change(
      DocumentId id,
      Optional<Document> before,
      Optional<Document> after,
      List<JsonNode> mutations) {

    /**
     * What leads from the one to the other and back, in the format called Mendoza: by putting the
     * whole document in the place of what was there.
     */
    public ObjectNode effects() {
      return effects(before, after);
    }

    static ObjectNode effects(Optional<Document> before, Optional<Document> after) {
      var effects = JsonNodeFactory.instance.objectNode();
      effects.set("apply", replacement(after));
      effects.set("revert", replacement(before));
      return effects;
    }

    private static ArrayNode replacement(Optional<Document> document) {
      var put = JsonNodeFactory.instance.arrayNode().add(0);
      return document.map(it -> put.add(Json.toJson(it.content()))).orElseGet(() -> put.addNull());
    }
  }

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
