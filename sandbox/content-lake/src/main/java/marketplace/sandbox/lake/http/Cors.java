package marketplace.sandbox.lake.http;

import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Request;

/** What browsers must be told before they let a page of another origin ask and read. */
final class Cors {
  private static final String EXPOSED =
      "ETag, X-Sanity-Deprecated, X-Sanity-Warning, X-Sanity-Shard, traceparent";
  private static final String HEADERS = "authorization, content-type, x-sanity-project-id";

  private Cors() {}

  static Answer allow(Answer answer, Request request) {
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

  static Answer preflight(Request request) {
    var wanted = request.header("Access-Control-Request-Headers").orElse(HEADERS);
    return Answer.empty(204)
        .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
        .with("Access-Control-Allow-Headers", wanted)
        .with("Access-Control-Max-Age", "600");
  }
}
