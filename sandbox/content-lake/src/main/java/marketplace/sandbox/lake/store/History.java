package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.wire.Journal;

/**
 * What documents were before they changed, and by which transactions: on disk alone, and for a
 * time. What a document is now is not repeated here.
 */
public final class History {
  private static final String TRANSACTIONS = "transaction";
  private static final String REVISIONS = "revision";
  private static final int FORGOTTEN_AT_ONCE = 1_000;

  private final Journal journal;
  private final Supplier<Snapshot> now;

  /** Orders the revisions of a document, even those of one moment. */
  private long sequence;

  History(Journal journal, Supplier<Snapshot> now) {
    this.journal = journal;
    this.now = now;
  }

  /** A transaction as it is remembered. */
  public record Past(String id, Instant time, String author, Map<DocumentId, PastChange> changes) {}

  /** What a transaction did to one document. */
  public record PastChange(
      Optional<Document> before, Optional<Document> after, List<JsonNode> mutations) {
    public ObjectNode effects() {
      return Commit.Change.effects(before, after);
    }
  }

  /** A state of a document that has ended. */
  private record Ended(String transaction, Instant time, Optional<Document> state) {}

  void record(Commit commit, Journal.Writer writer) {
    sequence = Math.max(sequence + 1, micros(commit.time()));
    for (var change : commit.changes()) {
      var ended = StoredJson.ended(commit.transaction().id(), commit.time(), change.before());
      writer.put(REVISIONS, key(change.id(), sequence), ended);
    }
    writer.put(TRANSACTIONS, commit.transaction().id(), StoredJson.transaction(commit, sequence));
  }

  boolean knows(String transactionId) {
    return journal.stored(TRANSACTIONS, transactionId).isPresent();
  }

  /** Forgets what has been over for longer than this. */
  void forget(Duration retention, Instant moment) {
    var end = moment.minus(retention);
    var old = new ArrayList<String>();
    var keys = new ArrayList<String>();
    journal.forEachWhile(
        TRANSACTIONS,
        (id, json) -> {
          var transaction = StoredJson.tree(json);
          var over = Instant.parse(transaction.path("timestamp").asText()).isBefore(end);
          if (over) {
            old.add(id);
            keys.addAll(revisions(transaction));
          }
          return over;
        });
    remove(TRANSACTIONS, old);
    remove(REVISIONS, keys);
  }

  private static List<String> revisions(JsonNode transaction) {
    var sequence = transaction.path("sequence").asLong();
    return transaction
        .path("documentIDs")
        .valueStream()
        .map(id -> key(new DocumentId(id.asText()), sequence))
        .toList();
  }

  private void remove(String table, List<String> keys) {
    for (int start = 0; start < keys.size(); start += FORGOTTEN_AT_ONCE) {
      var some = keys.subList(start, Math.min(keys.size(), start + FORGOTTEN_AT_ONCE));
      journal.run(writer -> {
        some.forEach(key -> writer.remove(table, key));
        return some.size();
      });
    }
  }

  /** The document as it was at a moment. */
  public Optional<Document> at(DocumentId id, Instant moment) {
    return ended(id).stream()
        .filter(it -> it.time().isAfter(moment))
        .findFirst()
        .map(Ended::state)
        .orElseGet(() -> now.get().find(id));
  }

  /** The document in one of its revisions. */
  public Optional<Document> revision(DocumentId id, String revision) {
    return states(id).filter(it -> it.revision().equals(revision)).findFirst();
  }

  /** The document as it is, or as it was before it was deleted. */
  public Optional<Document> last(DocumentId id) {
    return states(id).reduce((_, later) -> later);
  }

  private Stream<Document> states(DocumentId id) {
    var ended = ended(id).stream().flatMap(it -> it.state().stream());
    return Stream.concat(ended, now.get().find(id).stream());
  }

  private List<Ended> ended(DocumentId id) {
    var ended = new ArrayList<Ended>();
    journal.forEach(REVISIONS, id + "@", (_, json) -> ended.add(ended(StoredJson.tree(json))));
    return ended;
  }

  private static Ended ended(JsonNode json) {
    return new Ended(
        json.path("transaction").asText(),
        Instant.parse(json.path("timestamp").asText()),
        Optional.of(json.path("state")).filter(JsonNode::isObject).map(StoredJson::document));
  }

  /** The transactions that touched any of these documents, oldest first. */
  public List<Past> transactions(List<DocumentId> ids, Predicate<DocumentId> visible) {
    var found = new LinkedHashMap<String, Long>();
    ids.forEach(id ->
        journal.forEach(
            REVISIONS,
            id + "@",
            (key, json) ->
                found.put(
                    StoredJson.tree(json).path("transaction").asText(),
                    Long.parseLong(key.substring(key.indexOf('@') + 1)))));
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .flatMap(it -> transaction(it.getKey(), visible).stream())
        .toList();
  }

  private Optional<Past> transaction(String id, Predicate<DocumentId> visible) {
    return journal
        .stored(TRANSACTIONS, id)
        .map(StoredJson::tree)
        .map(json -> {
          var changes = new LinkedHashMap<DocumentId, PastChange>();
          json.path("documentIDs")
              .valueStream()
              .map(it -> new DocumentId(it.asText()))
              .filter(visible)
              .forEach(it -> changes.put(it, change(it, id, json)));
          var time = Instant.parse(json.path("timestamp").asText());
          return new Past(id, time, json.path("author").asText(), changes);
        });
  }

  private PastChange change(DocumentId document, String transaction, JsonNode json) {
    var all = ended(document);
    var index = all.stream().map(Ended::transaction).toList().indexOf(transaction);
    var after = index + 1 < all.size() ? all.get(index + 1).state() : now.get().find(document);
    return new PastChange(
        index < 0 ? Optional.empty() : all.get(index).state(),
        after,
        json.path("mutations").path(document.value()).valueStream().toList());
  }

  private static String key(DocumentId id, long sequence) {
    return "%s@%019d".formatted(id, sequence);
  }

  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }
}
