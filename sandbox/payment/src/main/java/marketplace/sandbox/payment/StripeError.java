package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A refusal in the party's own envelope. */
final class StripeError extends RuntimeException {
  private final int status;
  private final transient ObjectNode error = JsonNodeFactory.instance.objectNode();
  private boolean begun;

  private StripeError(int status, String type, String message) {
    super(message, null, false, false);
    this.status = status;
    error.put("message", message).put("type", type);
  }

  static StripeError of(int status, String type, String message) {
    return new StripeError(status, type, message);
  }

  static StripeError invalid(String message) {
    return of(400, "invalid_request_error", message);
  }

  static StripeError invalid(String code, String param, String message) {
    return invalid(message).code(code).with("param", param);
  }

  /** An object that does not exist: 404 when the path named it, 400 when a parameter did. */
  static StripeError noSuch(String kind, String id, String param) {
    var status = param.equals("id") || param.equals("intent") ? 404 : 400;
    return of(status, "invalid_request_error", "No such " + kind + ": '" + id + "'")
        .code("resource_missing")
        .with("param", param);
  }

  static StripeError unexpectedState(String message, JsonNode intent) {
    return invalid(message)
        .code("payment_intent_unexpected_state")
        .with("payment_intent", intent)
        .afterBeginning();
  }

  StripeError code(String code) {
    error.put("code", code);
    error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
    return this;
  }

  StripeError with(String field, @Nullable String value) {
    if (value != null) {
      error.put(field, value);
    }
    return this;
  }

  StripeError with(String field, JsonNode value) {
    error.set(field, value);
    return this;
  }

  /** Marks what was refused only once the endpoint had begun; its answer is kept for replays. */
  StripeError afterBeginning() {
    begun = true;
    return this;
  }

  boolean begun() {
    return begun;
  }

  Reply reply() {
    return Reply.of(status, JsonNodeFactory.instance.objectNode().set("error", error));
  }
}
