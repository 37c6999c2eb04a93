package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import marketplace.sandbox.groq.Groq;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.groq.GroqSyntaxException;
import marketplace.sandbox.groq.Query;
import marketplace.sandbox.groq.Value;

/** Queries that cannot be read or answered, as clients are told of them. */
final class QueryErrors {
  private QueryErrors() {}

  /**
   * A query that may use these parameters; one that it uses and that is missing is an error in it.
   */
  static Query parse(String text, Map<String, Value> parameters) {
    try {
      return Groq.parse(text, parameters.keySet());
    } catch (GroqSyntaxException e) {
      throw ApiError.of(400, envelope(text, e));
    }
  }

  private static ObjectNode envelope(String text, GroqSyntaxException e) {
    var json = JsonNodeFactory.instance;
    var error =
        json.objectNode()
            .put("description", e.getMessage())
            .put("end", e.end())
            .put("query", text)
            .put("start", e.start())
            .put("type", "queryParseError");
    return json.objectNode().set("error", error);
  }

  /** A query that is well-formed but went too far. */
  static ApiError of(GroqException e) {
    return ApiError.lake(400, "queryExecutionError", String.valueOf(e.getMessage()));
  }
}
