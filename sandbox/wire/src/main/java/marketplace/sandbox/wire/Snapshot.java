package marketplace.sandbox.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/**
 * A JSON value as it was at some moment, to be kept for long: as text, since its tree takes many
 * times the memory.
 */
public record Snapshot(@JsonValue @JsonRawValue String json) {
  private static final ObjectMapper JSON = new JsonMapper();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Snapshot of(JsonNode value) {
    return new Snapshot(value.toString());
  }

  /** The value, the caller's own. */
  public JsonNode value() {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
