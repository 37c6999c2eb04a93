package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Creating, confirming, capturing and cancelling payment intents. */
final class Intents {
  private static final List<String> ONLY_WITH_CONFIRM =
      List.of(
          "confirmation_token",
          "error_on_requires_action",
          "off_session",
          "return_url",
          "use_stripe_sdk");

  private final Ledger ledger;
  private final Views views;
  private final Events events;
  private final Confirmations confirmations;

  Intents(Ledger ledger, Views views, Events events, Attempts attempts) {
    this.ledger = ledger;
    this.views = views;
    this.events = events;
    this.confirmations = new Confirmations(ledger, views, attempts);
  }

  JsonNode create(Call call) {
    var blank = PaymentIntent.of(Ids.next("pi"), ledger.now(), IntentTerms.read(call.params()));
    return call.params().flag("confirm") ? createConfirmed(blank, call) : create(blank, call);
  }

  private JsonNode create(PaymentIntent blank, Call call) {
    refuseWhatNeedsConfirm(call.params());
    var created =
        call.params()
            .text("payment_method")
            .map(it -> confirmations.usable(it, blank, call))
            .map(it -> blank.in(new State.RequiresConfirmation(it.id())))
            .orElse(blank);
    events.store("payment_intent.created", created, call);
    return views.of(created);
  }

  private JsonNode createConfirmed(PaymentIntent blank, Call call) {
    if (!call.params().has("payment_method") && !call.params().has("confirmation_token")) {
      var message = "To confirm on creation, a payment_method or confirmation_token is required.";
      throw StripeError.invalid("parameter_missing", "payment_method", message);
    }
    events.store("payment_intent.created", blank, call);
    return answer(confirmations.confirm(blank, call));
  }

  JsonNode confirm(Call call) {
    var intent = ledger.intent(call.id(), "intent");
    if (!intent.confirmable()) {
      throw unexpected(intent, "confirmed");
    }
    return answer(confirmations.confirm(intent, call));
  }

  JsonNode capture(Call call) {
    var intent = ledger.intent(call.id(), "intent");
    if (!(intent.state() instanceof State.RequiresCapture) || intent.latestCharge() == null) {
      throw unexpected(intent, "captured");
    }
    var charge = ledger.charge(intent.latestCharge(), "charge");
    var part = call.params().integer("amount_to_capture").orElse(charge.amount());
    if (part < 1 || part > charge.amount()) {
      var message = "The amount to capture is from 1 to the amount that can be captured.";
      throw StripeError.invalid("amount_too_large", "amount_to_capture", message);
    }
    events.store("charge.captured", charge.capture(part), call);
    var captured = intent.succeeded(charge);
    events.store("payment_intent.succeeded", captured, call);
    return views.of(captured);
  }

  JsonNode cancel(Call call) {
    var reasons = List.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");
    var reason = call.params().choice("cancellation_reason", reasons);
    var intent = ledger.intent(call.id(), "intent");
    if (!intent.cancelable()) {
      throw unexpected(intent, "canceled");
    }
    if (intent.state() instanceof State.RequiresCapture && intent.latestCharge() != null) {
      var charge = ledger.charge(intent.latestCharge(), "charge");
      events.store("charge.refunded", charge.release(), call);
    }
    var canceled = intent.in(new State.Canceled(ledger.now(), reason.orElse(null)));
    events.store("payment_intent.canceled", canceled, call);
    return views.of(canceled);
  }

  private static void refuseWhatNeedsConfirm(Params params) {
    for (var name : ONLY_WITH_CONFIRM) {
      if (params.has(name)) {
        var message = "The parameter " + name + " is only accepted together with confirm=true.";
        throw StripeError.invalid(message).with("param", name);
      }
    }
  }

  private StripeError unexpected(PaymentIntent intent, String verb) {
    var status = intent.state().status();
    return StripeError.unexpectedState(
        "This PaymentIntent could not be " + verb + ": it has a status of " + status + ".",
        views.of(intent));
  }

  /** A declined attempt is stored like any other, and told as an error. */
  private JsonNode answer(PaymentIntent intent) {
    var view = views.of(intent);
    var failure = intent.lastFailure();
    if (failure != null && intent.state() instanceof State.RequiresPaymentMethod) {
      throw declined(failure, view);
    }
    return view;
  }

  private static StripeError declined(Failure failure, JsonNode intent) {
    return StripeError.of(402, failure.type(), failure.message())
        .code(failure.code())
        .with("decline_code", failure.declineCode())
        .with("charge", failure.charge())
        .with("payment_method", intent.at("/last_payment_error/payment_method"))
        .with("payment_intent", intent)
        .afterBeginning();
  }
}
