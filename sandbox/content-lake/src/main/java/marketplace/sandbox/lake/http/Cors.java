package marketplace.sandbox.lake.http;

import java.io.IOException;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/**
 * What browsers must be told before they let a page of another origin ask and read. It stands
 * before everything that answers: a page that may not read a refusal would not even learn its
 * status.
 */
public final class Cors implements Handler {
  private static final String EXPOSED =
      "ETag, X-Sanity-Deprecated, X-Sanity-Warning, X-Sanity-Shard, traceparent";
  private static final String HEADERS = "authorization, content-type, x-sanity-project-id";

  private final Handler lake;

  public Cors(Handler lake) {
    this.lake = lake;
  }

  @Override
  public Answer handle(Request request) throws IOException {
    return allow(
        request.method().equals("OPTIONS") ? preflight(request) : lake.handle(request), request);
  }

  @Override
  public Answer refuse(int status, String reason) {
    return lake.refuse(status, reason);
  }

  private static Answer allow(Answer answer, Request request) {
    return request
        .header("Origin")
        .map(origin ->
            answer
                .with("Access-Control-Allow-Origin", origin)
                .with("Access-Control-Allow-Credentials", "true")
                .with("Access-Control-Expose-Headers", EXPOSED)
                .with("Vary", "Origin"))
        .orElse(answer);
  }

  private static Answer preflight(Request request) {
    var wanted = request.header("Access-Control-Request-Headers").orElse(HEADERS);
    return Answer.empty(204)
        .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
        .with("Access-Control-Allow-Headers", wanted)
        .with("Access-Control-Max-Age", "600");
  }
}
