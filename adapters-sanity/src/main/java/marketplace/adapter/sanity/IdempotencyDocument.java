package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.catalog.Restock;
import marketplace.domain.order.Order;

/**
 * That a key was used, and for which request; written in the transaction that carries the request
 * out, so that of two that come together one fails.
 */
record IdempotencyDocument(
    @JsonProperty("_id") String documentId, @JsonProperty("_type") String type, String request) {
  private static final String PREFIX = "idempotency.";

  /** What a new order says of its request; empty if its sender gave it no key. */
  static Optional<IdempotencyDocument> of(Order order) {
    var subject = OrderDocument.documentId(order.id());
    var request = order.purchase().request();
    return request.key().map(key -> of(key, subject, request.fingerprint().value()));
  }

  static IdempotencyDocument of(Restock restock) {
    var subject = Stock.documentId(restock.product());
    return of(restock.key(), subject, Integer.toString(restock.change()));
  }

  /**
   * Whether this request was carried out before.
   *
   * @param stored the documents that there are
   * @throws Refusal.Invalid when the key is another request's
   */
  boolean isCarriedOut(Map<String, StoredDocument> stored) {
    var earlier = stored.get(documentId);
    if (earlier != null && !earlier.fields().path("request").asText().equals(request)) {
      throw RequestKey.reused();
    }
    return earlier != null;
  }

  /**
   * For a request whose effect is not there: whoever has its key is another.
   *
   * @throws Refusal.Invalid when the key was used
   */
  void requireUnused(Map<String, StoredDocument> stored) {
    if (stored.containsKey(documentId)) {
      throw RequestKey.reused();
    }
  }

  ObjectNode toJson() {
    return Json.MAPPER.valueToTree(this);
  }

  private static IdempotencyDocument of(RequestKey key, String subject, String request) {
    return new IdempotencyDocument(PREFIX + key.value(), "idempotency", subject + " " + request);
  }
}
