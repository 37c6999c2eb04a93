package marketplace.sandbox.lake.listen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Query;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.access.Caller;
import marketplace.sandbox.lake.access.Perspective;
import marketplace.sandbox.lake.access.View;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.lake.store.Snapshot;

/**
 * What a listener wants to hear of: the documents that pass the filter of a query, before or after
 * a change.
 */
public record Interest(Query query, Map<String, Value> parameters, Caller caller, Detail detail) {

  /**
   * How much each event tells, and whether of releases too.
   *
   * @param visibility by when the listener wants to hear of a change; here that is always at once
   */
  public record Detail(
      boolean result,
      boolean previous,
      boolean mutations,
      boolean versions,
      boolean effects,
      String visibility) {}

  /** The events that a commit gives for this listener, as they go over the wire. */
  public Stream<ObjectNode> events(Commit commit) {
    return commit.changes().stream().flatMap(change -> event(change, commit).stream());
  }

  private Optional<ObjectNode> event(Commit.Change change, Commit commit) {
    var before = change.before().filter(document -> concerns(document, commit.before()));
    var after = change.after().filter(document -> concerns(document, commit.after()));
    return transition(before, after).map(transition -> event(transition, change, commit));
  }

  private boolean concerns(Document document, Snapshot snapshot) {
    var view = new View(snapshot, new Perspective.Raw(detail.versions()), caller);
    return view.find(document.id().value())
        .filter(content -> query.matches(view, content, parameters))
        .isPresent();
  }

  private static Optional<String> transition(Optional<Document> before, Optional<Document> after) {
    if (before.isPresent()) {
      return Optional.of(after.isPresent() ? "update" : "disappear");
    }
    return after.map(_ -> "appear");
  }

  private ObjectNode event(String transition, Commit.Change change, Commit commit) {
    var transaction = commit.transaction();
    var event = JsonNodeFactory.instance.objectNode();
    event.put("eventId", transaction.id() + "#" + change.id());
    event.put("documentId", change.id().value());
    event.put("transactionId", transaction.id());
    event.put("transition", transition);
    event.put("identity", transaction.author());
    if (detail.mutations()) {
      event.putArray("mutations").addAll(change.mutations());
    }
    change.before().ifPresent(document -> event.put("previousRev", document.revision()));
    change.after().ifPresent(document -> event.put("resultRev", document.revision()));
    change.after().filter(_ -> detail.result()).ifPresent(it -> put(it, "result", event));
    change.before().filter(_ -> detail.previous()).ifPresent(it -> put(it, "previous", event));
    if (detail.effects()) {
      event.set("effects", change.effects());
    }
    event.put("timestamp", commit.time().toString());
    event.put("visibility", detail.visibility());
    event.put("transactionTotalEvents", commit.changes().size());
    event.put("transactionCurrentEvent", commit.changes().indexOf(change) + 1);
    return event;
  }

  private static void put(Document document, String name, ObjectNode event) {
    event.set(name, Json.toJson(document.content()));
  }
}
