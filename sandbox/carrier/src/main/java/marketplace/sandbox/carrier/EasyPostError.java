package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import marketplace.sandbox.wire.Answer;

/** A refusal in the party's own envelope. */
final class EasyPostError extends RuntimeException {
  private final int status;
  private final String code;
  private final transient ArrayNode errors = JsonNodeFactory.instance.arrayNode();

  private EasyPostError(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static EasyPostError of(int status, String code, String message) {
    return new EasyPostError(status, code, message);
  }

  static EasyPostError unprocessable(String code, String message) {
    return of(422, code, message);
  }

  static EasyPostError notFound() {
    return of(404, "NOT_FOUND", "The requested resource could not be found.");
  }

  static EasyPostError invalidShipment() {
    return unprocessable(
        "SHIPMENT.INVALID_PARAMS",
        "Unable to create shipment, one or more parameters were invalid.");
  }

  EasyPostError with(String field, String problem) {
    errors.addObject().put(field, problem);
    return this;
  }

  EasyPostError with(JsonNode error) {
    errors.add(error);
    return this;
  }

  boolean named() {
    return !errors.isEmpty();
  }

  Answer answer() {
    var envelope = JsonNodeFactory.instance.objectNode();
    envelope
        .putObject("error")
        .put("code", code)
        .put("message", getMessage())
        .set("errors", errors);
    return Answer.json(status, envelope);
  }
}
