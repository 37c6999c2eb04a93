package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import marketplace.sandbox.wire.Answer;

/** Says that somebody is there. */
final class Pong implements Endpoint {
  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    return Answer.json(200, JsonNodeFactory.instance.objectNode().put("pong", true));
  }
}
