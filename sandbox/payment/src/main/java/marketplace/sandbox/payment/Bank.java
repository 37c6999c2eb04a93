package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Request;

/**
 * The customer's bank: it shows the challenge and hears the customer's answer, {@code POST
 * /sandbox/payment_intents/{id}/authenticate?outcome=succeeded|failed}; and it settles what takes
 * days when it is told to, {@code POST /sandbox/payment_intents/{id}/settle?outcome=…} and {@code
 * POST /sandbox/refunds/{id}/settle?outcome=…}.
 */
final class Bank implements Handler {
  private static final Pattern PATH =
      Pattern.compile("/sandbox/(payment_intents|refunds)/([^/]+)/(challenge|authenticate|settle)");

  private final Journal journal;
  private final Ledger ledger;
  private final Views views;
  private final Attempts attempts;
  private final Refunds refunds;

  Bank(Journal journal, Ledger ledger, Views views, Attempts attempts, Refunds refunds) {
    this.journal = journal;
    this.ledger = ledger;
    this.views = views;
    this.attempts = attempts;
    this.refunds = refunds;
  }

  @Override
  public Answer handle(Request request) {
    var path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Answer.text(404, "There is nothing here");
    }
    var id = path.group(2);
    try {
      return switch (request.method() + " " + path.group(1) + " " + path.group(3)) {
        case "GET payment_intents challenge" ->
            journal.run(_ -> ChallengePage.of(ledger.intent(id, "intent"), ledger));
        case "POST payment_intents authenticate" ->
            journal.run(writer -> authenticate(id, request, writer));
        case "POST payment_intents settle" -> journal.run(writer -> settle(id, request, writer));
        case "POST refunds settle" -> journal.run(writer -> settleRefund(id, request, writer));
        default -> Answer.text(405, "This address does not know " + request.method());
      };
    } catch (StripeError refused) {
      return refused.reply().toAnswer();
    }
  }

  private Answer authenticate(String id, Request request, Journal.Writer writer) {
    var intent = ledger.intent(id, "intent");
    if (!(intent.state() instanceof State.RequiresAction asked)) {
      if (inBrowser(request)) {
        return ChallengePage.of(intent, ledger);
      }
      throw unexpected(intent, "requires_action");
    }
    var method = ledger.heldMethod(asked.method());
    var call = call(request, id, writer);
    var after =
        succeeded(request)
            ? attempts.authenticated(intent, method, call)
            : attempts.notAuthenticated(intent, method, call);
    if (asked.returnUrl() != null) {
      return Answer.empty(303).with("Location", comingBack(asked.returnUrl(), after));
    }
    return inBrowser(request) ? ChallengePage.of(after, ledger) : Answer.json(200, views.of(after));
  }

  private static boolean inBrowser(Request request) {
    return request.header("Accept").filter(it -> it.contains("text/html")).isPresent();
  }

  private Answer settle(String id, Request request, Journal.Writer writer) {
    var intent = ledger.intent(id, "intent");
    if (!(intent.state() instanceof State.Processing) || intent.latestCharge() == null) {
      throw unexpected(intent, "processing");
    }
    var charge = ledger.charge(intent.latestCharge(), "charge");
    var call = call(request, id, writer);
    return Answer.json(200, views.of(attempts.settled(intent, charge, succeeded(request), call)));
  }

  private Answer settleRefund(String id, Request request, Journal.Writer writer) {
    var refund = ledger.refund(id, "id");
    if (refund.outcome() != Refund.Outcome.PENDING) {
      throw StripeError.invalid("The Refund is not pending.").code("refund_not_pending");
    }
    var outcome = succeeded(request) ? Refund.Outcome.SUCCEEDED : Refund.Outcome.FAILED;
    return Answer.json(200, refunds.settled(refund, outcome, call(request, id, writer)));
  }

  private static boolean succeeded(Request request) {
    return switch (request.parameter("outcome").orElse("")) {
      case "succeeded" -> true;
      case "failed" -> false;
      default ->
          throw StripeError.invalid("The outcome is succeeded or failed").with("param", "outcome");
    };
  }

  private static Call call(Request request, String id, Journal.Writer writer) {
    var host = request.header("Host").orElse("127.0.0.1");
    var origin = new Call.Origin(Ids.next("req"), null, host);
    return new Call(writer, origin, id, Parameters.of().read(Map.of()));
  }

  private static String comingBack(String returnUrl, PaymentIntent intent) {
    var approved =
        intent.state() instanceof State.Succeeded
            || intent.state() instanceof State.RequiresCapture;
    var status = approved ? "succeeded" : "failed";
    return returnUrl
        + (returnUrl.contains("?") ? "&" : "?")
        + "payment_intent="
        + intent.id()
        + "&payment_intent_client_secret="
        + URLEncoder.encode(intent.secret(), UTF_8)
        + "&redirect_status="
        + status;
  }

  private StripeError unexpected(PaymentIntent intent, String wanted) {
    var status = intent.state().status();
    return StripeError.unexpectedState(
        "The PaymentIntent is not in " + wanted + ", it is in " + status + ".", views.of(intent));
  }
}
