package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import marketplace.sandbox.lake.access.Caller;
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

  ObjectNode jsonObject() {
    if (json(request.text(), "The body") instanceof ObjectNode object) {
      return object;
    }
    throw ApiError.gateway(400, "The body must be a JSON object");
  }

  static JsonNode json(String text, String what) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw ApiError.gateway(400, what + " is not valid JSON: " + e.getOriginalMessage());
    }
  }
}
