package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Request;

/** The party's HTTP side: who asks, what is asked, and in which envelope it is answered. */
final class StripeApi implements Handler {
  static final String VERSION = "2026-07-29.dahlia";

  private final Journal journal;
  private final Idempotency idempotency;
  private final Expansion expansion;
  private final List<Route> routes;

  StripeApi(Journal journal, Ledger ledger, List<Route> routes) {
    this.journal = journal;
    this.idempotency = new Idempotency(journal, ledger);
    this.expansion = new Expansion(ledger, new Views(ledger));
    this.routes = routes;
  }

  @Override
  public Answer handle(Request request) {
    var requestId = Ids.next("req");
    return answer(request, requestId)
        .with("Request-Id", requestId)
        .with("Stripe-Version", request.header("Stripe-Version").orElse(VERSION));
  }

  @Override
  public Answer refuse(int status, String reason) {
    var type = status < 500 ? "invalid_request_error" : "api_error";
    var error = StripeError.of(status, type, reason);
    return switch (status) {
      case 409 -> error.code("lock_timeout").reply().toAnswer();
      case 429 -> error.code("rate_limit").reply().toAnswer();
      default -> error.reply().toAnswer();
    };
  }

  private Answer answer(Request request, String requestId) {
    try {
      ApiKey.require(request);
      return dispatch(request, requestId);
    } catch (StripeError refused) {
      return refused.reply().toAnswer();
    }
  }

  private Answer dispatch(Request request, String requestId) {
    for (var route : routes) {
      var id = route.match(request.method(), request.path());
      if (id.isPresent()) {
        return call(route, id.get(), request, requestId);
      }
    }
    throw StripeError.of(
        404,
        "invalid_request_error",
        "Unrecognized request URL (" + request.method() + ": " + request.path() + ").");
  }

  private Answer call(Route route, String id, Request request, String requestId) {
    var form = request.method().equals("POST") ? form(request) : request.query();
    var key = request.header("Idempotency-Key").filter(_ -> request.method().equals("POST"));
    var host = request.header("Host").orElse("127.0.0.1");
    var origin = new Call.Origin(requestId, key.orElse(null), host);
    if (key.isEmpty()) {
      return journal.run(writer -> execute(route, id, form, origin, writer)).toAnswer();
    }
    return idempotency.once(
        key.get(),
        fingerprint(request, form),
        requestId,
        writer -> execute(route, id, form, origin, writer));
  }

  /** What was refused after the endpoint had begun is an answer like any other: it is kept. */
  private Reply execute(
      Route route,
      String id,
      Map<String, List<String>> form,
      Call.Origin origin,
      Journal.Writer writer) {
    try {
      var params = route.parameters().read(form);
      var answer = route.endpoint().answer(new Call(writer, origin, id, params));
      return Reply.of(200, expansion.in(answer, params));
    } catch (StripeError refused) {
      if (refused.begun()) {
        return refused.reply();
      }
      throw refused;
    }
  }

  private static Map<String, List<String>> form(Request request) {
    try {
      return request.form();
    } catch (IllegalArgumentException _) {
      throw StripeError.invalid("The body is not form-encoded.");
    }
  }

  private static String fingerprint(Request request, Map<String, List<String>> form) {
    var text = request.method() + " " + request.path() + " " + new TreeMap<>(form);
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
