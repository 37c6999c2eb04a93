package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.Snapshot;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;

/** Gives documents by their ids, exactly as they are stored. */
final class DocEndpoint implements Endpoint {
  private static final List<String> IDENTITY =
      List.of("_id", "_type", "_rev", "_createdAt", "_updatedAt");

  private final Store store;

  DocEndpoint(Store store) {
    this.store = store;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    var snapshot = store.snapshot();
    var body = JsonNodeFactory.instance.objectNode();
    var documents = body.putArray("documents");
    var omitted = body.putArray("omitted");
    for (var id : ids(call, snapshot)) {
      var document = snapshot.find(id);
      if (!call.caller().maySee(id)) {
        omitted.addObject().put("id", id.value()).put("reason", "permission");
      } else if (document.isEmpty()) {
        omitted.addObject().put("id", id.value()).put("reason", "existence");
      } else {
        documents.add(json(document.orElseThrow(), call));
      }
    }
    return Answer.json(200, body);
  }

  private static List<DocumentId> ids(Call call, Snapshot snapshot) {
    var ids = call.documentIds(0);
    return call.isSet("includeAllVersions")
        ? ids.stream().flatMap(id -> versions(id, call, snapshot)).distinct().toList()
        : ids;
  }

  /** The document itself, which is missed if it is not there, and its drafts and versions. */
  private static Stream<DocumentId> versions(DocumentId id, Call call, Snapshot snapshot) {
    var states =
        snapshot.stream()
            .map(Document::id)
            .filter(it -> !it.layer().isEmpty() && it.published().equals(id.published()))
            .filter(call.caller()::maySee);
    return Stream.concat(Stream.of(id), states);
  }

  private static JsonNode json(Document document, Call call) {
    var json = (ObjectNode) Json.toJson(document.content());
    return call.isSet("excludeContent") ? json.retain(IDENTITY) : json;
  }
}
