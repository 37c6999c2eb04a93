package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** The parameters of one request, checked. */
record Params(ObjectNode tree) {
  private static final int METADATA_KEYS = 50;
  private static final int METADATA_KEY_LENGTH = 40;
  private static final int METADATA_VALUE_LENGTH = 500;

  boolean has(String name) {
    return tree.has(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(tree.get(name)).map(JsonNode::textValue);
  }

  /** A text that must be one of those given. */
  Optional<String> choice(String name, List<String> choices) {
    var text = text(name);
    if (text.isPresent() && !choices.contains(text.get())) {
      var message = "Invalid " + name + ": must be one of " + String.join(", ", choices);
      throw StripeError.invalid(message).with("param", name);
    }
    return text;
  }

  OptionalLong integer(String name) {
    return text(name).stream().mapToLong(Long::parseLong).findFirst();
  }

  boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  List<String> list(String name) {
    return StreamSupport.stream(tree.path(name).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  Params group(String name) {
    return new Params(
        tree.get(name) instanceof ObjectNode group ? group : JsonNodeFactory.instance.objectNode());
  }

  Map<String, String> metadata() {
    var metadata = new LinkedHashMap<String, String>();
    for (var entry : group("metadata").tree().properties()) {
      requireFitting(entry.getKey(), entry.getValue());
      metadata.put(entry.getKey(), entry.getValue().textValue());
    }
    if (metadata.size() > METADATA_KEYS) {
      throw StripeError.invalid("Metadata can have up to 50 keys").with("param", "metadata");
    }
    return metadata;
  }

  private static void requireFitting(String key, JsonNode value) {
    if (!value.isTextual()
        || key.length() > METADATA_KEY_LENGTH
        || value.textValue().length() > METADATA_VALUE_LENGTH) {
      var message = "Metadata is text: keys up to 40 characters, values up to 500";
      throw StripeError.invalid(message).with("param", "metadata[" + key + "]");
    }
  }
}
