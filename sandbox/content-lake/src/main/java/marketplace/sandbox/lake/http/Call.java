package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import marketplace.sandbox.lake.access.Caller;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.MalformedDocumentId;
import marketplace.sandbox.wire.Request;

/**
 * A request whose sender and address are known: what is left for an endpoint is what it asks for.
 */
record Call(Request request, ApiVersion version, Caller caller, List<String> rest) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  boolean isSet(String parameter) {
    return is(parameter, false);
  }

  boolean is(String parameter, boolean otherwise) {
    return request.parameter(parameter).map("true"::equals).orElse(otherwise);
  }

  /** The ids in one segment of what is left of the path, separated by commas. */
  List<DocumentId> documentIds(int segment) {
    if (rest.size() != segment + 1) {
      throw ApiError.gateway(404, "No document ID in the path");
    }
    try {
      return Stream.of(rest.get(segment).split(",")).distinct().map(DocumentId::new).toList();
    } catch (MalformedDocumentId e) {
      throw ApiError.lake(400, "validationError", e.getMessage());
    }
  }

  ObjectNode jsonObject() {
    if (json(request.text(), "The body") instanceof ObjectNode object) {
      return object;
    }
    throw ApiError.gateway(400, "The body must be a JSON object");
  }

  static JsonNode json(String text, String what) {
    try {
      var json = JSON.readTree(text);
      requireFinite(json, what);
      return json;
    } catch (JsonProcessingException e) {
      throw ApiError.gateway(400, what + " is not valid JSON: " + e.getOriginalMessage());
    }
  }

  /** Nobody who sends such a number would find it again. */
  private static void requireFinite(JsonNode json, String what) {
    if (json.isDouble() && !Double.isFinite(json.doubleValue())) {
      throw ApiError.gateway(400, what + " holds a number that is too large");
    }
    json.forEach(part -> requireFinite(part, what));
  }
}
