package marketplace.adapter.sanity;

import com.fasterxml.jackson.databind.JsonNode;

/** A document as it was read, with the revision that a change of it has to name. */
record StoredDocument(String id, String revision, JsonNode fields) {
  static StoredDocument of(JsonNode fields) {
    return new StoredDocument(fields.path("_id").asText(), fields.path("_rev").asText(), fields);
  }
}
