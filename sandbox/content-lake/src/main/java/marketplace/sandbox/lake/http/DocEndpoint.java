package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.MalformedDocumentId;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;

/** Gives documents by their ids, exactly as they are stored. */
final class DocEndpoint implements Endpoint {
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
    for (var id : ids(call)) {
      var document = snapshot.find(id);
      if (!call.caller().maySee(id)) {
        omitted.addObject().put("id", id.value()).put("reason", "permission");
      } else if (document.isEmpty()) {
        omitted.addObject().put("id", id.value()).put("reason", "existence");
      } else {
        documents.add(Json.toJson(document.orElseThrow().content()));
      }
    }
    return Answer.json(200, body);
  }

  private static Iterable<DocumentId> ids(Call call) {
    if (call.rest().size() != 1) {
      throw ApiError.gateway(404, "No document ID in the path");
    }
    try {
      return Stream.of(call.rest().getFirst().split(",")).distinct().map(DocumentId::new).toList();
    } catch (MalformedDocumentId e) {
      throw ApiError.lake(400, "validationError", e.getMessage());
    }
  }
}
