package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import marketplace.sandbox.wire.Answer;

/** Tells a client whose connection failed that its origin was not the reason. */
final class CorsCheck implements Endpoint {
  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    var json = JsonNodeFactory.instance;
    var result = json.objectNode().put("allowed", true).put("withCredentials", true);
    return Answer.json(200, json.objectNode().set("result", result));
  }
}
