package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;

/** The text in which documents and transactions lie in the journal. */
final class StoredJson {
  private static final ObjectMapper JSON = new JsonMapper();

  private StoredJson() {}

  static Document document(String text) {
    try {
      if (Json.toValue(JSON.readTree(text)) instanceof Value.Obj content) {
        return Document.of(content);
      }
      throw new IllegalStateException("The journal holds what is no document: " + text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The journal holds what is no JSON", e);
    }
  }

  static String text(Document document) {
    return text(Json.toJson(document.content()));
  }

  static String transaction(Commit commit) {
    var json = JSON.createObjectNode();
    json.put("timestamp", commit.time().toString());
    json.put("author", commit.transaction().author());
    var ids = json.putArray("documentIDs");
    commit.changes().forEach(change -> ids.add(change.id().value()));
    return text(json);
  }

  private static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
