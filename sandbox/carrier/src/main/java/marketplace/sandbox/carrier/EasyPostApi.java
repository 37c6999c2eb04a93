package marketplace.sandbox.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Request;

/** The party's HTTP side: who asks, what is asked, and in which envelope it is refused. */
final class EasyPostApi implements Handler {
  private static final ObjectMapper JSON = new JsonMapper();

  private final Journal journal;
  private final List<Route> routes;

  EasyPostApi(Journal journal, List<Route> routes) {
    this.journal = journal;
    this.routes = routes;
  }

  @Override
  public Answer handle(Request request) {
    try {
      requireKey(request);
      return dispatch(request).with("X-Ep-Request-Uuid", Ids.next("req"));
    } catch (EasyPostError refused) {
      return refused.answer();
    }
  }

  @Override
  public Answer refuse(int status, String reason) {
    var code =
        switch (status) {
          case 401 -> "APIKEY.INACTIVE";
          case 402 -> "PAYMENT_REQUIRED";
          case 403 -> "FORBIDDEN";
          case 404 -> "NOT_FOUND";
          case 429 -> "RATE_LIMITED";
          case 503 -> "SERVICE_UNAVAILABLE";
          default -> status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
        };
    return EasyPostError.of(status, code, reason).answer();
  }

  /** The sandbox's own addresses are for everybody, like the labels that lie there. */
  private static void requireKey(Request request) {
    if (!request.path().startsWith("/sandbox/")) {
      ApiKey.require(request);
    }
  }

  private Answer dispatch(Request request) {
    for (var route : routes) {
      var id = route.match(request.method(), request.path());
      if (id.isPresent()) {
        var body = body(request);
        return journal.run(
            writer -> route.endpoint().answer(new Call(writer, request, id.get(), body)));
      }
    }
    throw EasyPostError.notFound();
  }

  private static Fields body(Request request) {
    try {
      var text = request.text();
      return new Fields(JSON.readTree(text.isBlank() ? "{}" : text));
    } catch (JsonProcessingException e) {
      throw EasyPostError.of(400, "BAD_REQUEST", "The body is not JSON: " + e.getOriginalMessage());
    }
  }
}
