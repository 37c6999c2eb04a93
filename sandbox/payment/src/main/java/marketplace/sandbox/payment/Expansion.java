package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Ids that the caller wants replaced by what they stand for. */
record Expansion(Ledger ledger, Views views) {
  JsonNode in(JsonNode answer, Params params) {
    for (var path : params.list("expand")) {
      expand(answer, path, path);
    }
    return answer;
  }

  private void expand(JsonNode node, String path, String whole) {
    var dot = path.indexOf('.');
    var field = dot < 0 ? path : path.substring(0, dot);
    if (field.equals("data") && node.path("data").isArray() && dot > 0) {
      node.get("data").forEach(item -> expand(item, path.substring(dot + 1), whole));
    } else if (node instanceof ObjectNode object && object.has(field)) {
      replace(object, field, whole);
      if (dot > 0 && object.get(field).isObject()) {
        expand(object.get(field), path.substring(dot + 1), whole);
      }
    } else {
      throw cannot(whole);
    }
  }

  private void replace(ObjectNode object, String field, String whole) {
    var id = object.get(field);
    if (id.isTextual()) {
      object.set(field, find(id.textValue()).orElseThrow(() -> cannot(whole)));
    }
  }

  private Optional<JsonNode> find(String id) {
    return switch (id.substring(0, Math.max(0, id.indexOf('_')))) {
      case "pi" -> ledger.intents().find(id).map(views::of);
      case "ch" -> ledger.charges().find(id).map(views::of);
      case "pm" -> ledger.methods().find(id).map(views::of);
      default -> Optional.empty();
    };
  }

  private static StripeError cannot(String path) {
    return StripeError.invalid("This property cannot be expanded (" + path + ").");
  }
}
