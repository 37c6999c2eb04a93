package marketplace.sandbox.lake.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.patch.Patch;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Selection;

/** The members of an action as it came. */
record Fields(ObjectNode json) {

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" must be a string"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(json.path(name).textValue());
  }

  DocumentId id(String name) {
    return new DocumentId(text(name));
  }

  /** The first of several names under which an id may come. */
  DocumentId id(String name, String otherwise) {
    return id(json.has(name) ? name : otherwise);
  }

  Optional<String> revision(String name, String otherwise) {
    return optional(name).or(() -> optional(otherwise));
  }

  List<DocumentId> ids(String name) {
    return json.path(name).valueStream().map(id -> new DocumentId(id.asText())).toList();
  }

  Document document(String name) {
    if (json.path(name) instanceof ObjectNode content) {
      return Document.of((Value.Obj) Json.toValue(content));
    }
    throw new IllegalArgumentException("\"" + name + "\" must be a document");
  }

  /** The action's patch, for one document. */
  Mutation patch(DocumentId id) {
    if (json.path("patch") instanceof ObjectNode patch) {
      return patch(id, patch);
    }
    throw new IllegalArgumentException("\"patch\" must be an object of operations");
  }

  static Mutation patch(DocumentId id, ObjectNode patch) {
    var selection = new Selection.ByIds(List.of(id));
    return new Mutation.Change(selection, Optional.empty(), Patch.read((JsonNode) patch), patch);
  }
}
