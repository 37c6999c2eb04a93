package marketplace.adapter.sanity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Changes of documents that happen together or not at all.
 *
 * @param id becomes the revision of every document it touches
 */
record Transaction(String id, List<ObjectNode> mutations) {
  Transaction {
    mutations = List.copyOf(mutations);
  }

  static Transaction begin() {
    return new Transaction(UUID.randomUUID().toString(), List.of());
  }

  /** Fails the transaction if a document of that id is there. */
  Transaction create(ObjectNode document) {
    return and("create", document);
  }

  Transaction createIfNotExists(ObjectNode document) {
    return and("createIfNotExists", document);
  }

  /** Fails the transaction if the document is not there in this revision. */
  Transaction patch(StoredDocument document, ObjectNode operations) {
    return patch(document.id(), operations.put("ifRevisionID", document.revision()));
  }

  Transaction patch(String documentId, ObjectNode operations) {
    return and("patch", operations.put("id", documentId));
  }

  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.putArray("mutations").addAll(mutations);
    return json.put("transactionId", id);
  }

  private Transaction and(String kind, ObjectNode operand) {
    var more = new ArrayList<>(mutations);
    more.add(JsonNodeFactory.instance.objectNode().set(kind, operand));
    return new Transaction(id, more);
  }
}
