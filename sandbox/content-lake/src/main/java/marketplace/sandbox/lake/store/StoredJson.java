package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;

/** The text in which documents and transactions lie in the journal. */
final class StoredJson {
  private static final ObjectMapper JSON = new JsonMapper();

  private StoredJson() {}

  static Document document(JsonNode json) {
    if (Json.toValue(json) instanceof Value.Obj content) {
      return Document.of(content);
    }
    throw new IllegalStateException("The journal holds what is no document: " + json);
  }

  static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The journal holds what is no JSON", e);
    }
  }

  static String text(Document document) {
    return text(Json.toJson(document.content()));
  }

  static String transaction(Commit commit, long sequence) {
    var json = JSON.createObjectNode();
    json.put("timestamp", commit.time().toString());
    json.put("author", commit.transaction().author());
    json.put("sequence", sequence);
    var ids = json.putArray("documentIDs");
    var mutations = json.putObject("mutations");
    for (var change : commit.changes()) {
      ids.add(change.id().value());
      mutations.putArray(change.id().value()).addAll(change.mutations());
    }
    return text(json);
  }

  /** A state of a document that a transaction has ended; null where there was no document. */
  static String ended(String transaction, Instant time, Optional<Document> state) {
    var json = JSON.createObjectNode();
    json.put("transaction", transaction);
    json.put("timestamp", time.toString());
    json.set("state", state.map(it -> Json.toJson(it.content())).orElse(null));
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
