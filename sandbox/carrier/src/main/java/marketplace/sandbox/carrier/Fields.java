package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** The fields of a JSON body, read leniently as the party does: numbers may come as texts. */
record Fields(JsonNode json) {
  /** What lies under a name, or all of it where the wrapper was left out. */
  Fields unwrap(String name) {
    return json.path(name).isObject() ? group(name) : this;
  }

  Fields group(String name) {
    return new Fields(json.path(name));
  }

  boolean isObject() {
    return json.isObject();
  }

  Optional<String> text(String name) {
    var value = json.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  OptionalDouble number(String name) {
    try {
      return text(name).stream().mapToDouble(Double::parseDouble).findFirst();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  List<String> texts(String name) {
    return StreamSupport.stream(json.path(name).spliterator(), false)
        .map(it -> it.isObject() ? it.path("id").asText() : it.asText())
        .toList();
  }

  /** Whether something is asked for: {@code true}, or a list that is not empty. */
  boolean asked(String name) {
    var value = json.path(name);
    return value.isArray() ? !value.isEmpty() : value.asBoolean(false);
  }
}
