package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import marketplace.sandbox.lake.webhook.Webhook;
import marketplace.sandbox.lake.webhook.Webhooks;
import marketplace.sandbox.wire.Answer;

/** Keeps the webhooks of the project. */
final class HooksEndpoint implements Endpoint {
  private static final ObjectMapper JSON = new JsonMapper();

  private final Webhooks webhooks;

  HooksEndpoint(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  }

  @Override
  public Answer answer(Call call) {
    if (!call.caller().mayWrite()) {
      throw ApiError.gateway(403, "Insufficient permissions; permission \"manage\" required");
    }
    return call.rest().isEmpty() ? collection(call) : one(call, call.rest().getFirst());
  }

  private Answer collection(Call call) {
    return switch (call.request().method()) {
      case "GET" -> {
        var list = JsonNodeFactory.instance.arrayNode();
        webhooks.all().forEach(hook -> list.add(json(hook)));
        yield Answer.json(200, list);
      }
      case "POST" -> Answer.json(201, json(webhooks.add(read(call.jsonObject()))));
      default -> throw ApiError.gateway(405, "Webhooks are listed with GET and made with POST");
    };
  }

  private Answer one(Call call, String id) {
    var hook =
        webhooks.find(id).orElseThrow(() -> ApiError.gateway(404, "Webhook " + id + " not found"));
    return switch (call.request().method()) {
      case "PUT" -> Answer.json(200, json(webhooks.put(id, read(call.jsonObject()))));
      case "PATCH" -> {
        var changed = (ObjectNode) JSON.valueToTree(hook);
        changed.setAll(call.jsonObject());
        yield Answer.json(200, json(webhooks.put(id, read(changed))));
      }
      case "DELETE" -> {
        webhooks.remove(id);
        yield Answer.empty(204);
      }
      default -> Answer.json(200, json(hook));
    };
  }

  private static Webhook read(ObjectNode body) {
    try {
      return JSON.treeToValue(body, Webhook.class);
    } catch (JsonProcessingException e) {
      throw ApiError.gateway(400, "This is no webhook: " + e.getOriginalMessage());
    }
  }

  /** The secret stays here. */
  private static JsonNode json(Webhook hook) {
    ObjectNode json = JSON.valueToTree(hook);
    json.put("type", "document").put("hasSecret", hook.secret() != null);
    return json.without("secret");
  }
}
