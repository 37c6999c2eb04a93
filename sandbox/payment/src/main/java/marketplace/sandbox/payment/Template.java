package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A resource with every field that the party always sends, before its facts are filled in. */
final class Template {
  private final ObjectNode blank;

  private Template(ObjectNode blank) {
    this.blank = blank;
  }

  static Template of(String resource) {
    try {
      return new Template(new JsonMapper().readTree(text(resource + ".json")).require());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String resource) {
    try (var text = Template.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(text, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode fill(String id, long created) {
    return blank.deepCopy().put("id", id).put("created", created);
  }
}
