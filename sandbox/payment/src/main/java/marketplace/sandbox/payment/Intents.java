package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** Creating, confirming and cancelling payment intents. */
final class Intents {
  private static final List<String> REMARKS =
      List.of(
          "description",
          "receipt_email",
          "shipping",
          "statement_descriptor",
          "statement_descriptor_suffix",
          "transfer_group");
  private static final List<String> ONLY_WITH_CONFIRM =
      List.of(
          "confirmation_token",
          "error_on_requires_action",
          "off_session",
          "return_url",
          "use_stripe_sdk");
  private static final List<String> TYPES = List.of("card", "us_bank_account");

  private final Ledger ledger;
  private final Views views;
  private final Events events;
  private final Attempts attempts;

  Intents(Ledger ledger, Views views, Events events, Attempts attempts) {
    this.ledger = ledger;
    this.views = views;
    this.events = events;
    this.attempts = attempts;
  }

  JsonNode create(Call call) {
    var params = call.params();
    var terms = terms(params);
    var confirm = params.flag("confirm");
    if (!confirm) {
      refuseWhatNeedsConfirm(params);
    }
    var blank = PaymentIntent.of(Ids.next("pi"), ledger.now(), terms);
    if (confirm) {
      var attempt = attempt(blank, call);
      events.store("payment_intent.created", blank, call);
      return answer(attempt.made(call));
    }
    var method = params.text("payment_method").map(it -> usable(it, blank, call));
    var created = method.map(it -> blank.in(new State.RequiresConfirmation(it.id()))).orElse(blank);
    events.store("payment_intent.created", created, call);
    return views.of(created);
  }

  JsonNode confirm(Call call) {
    var intent = ledger.intent(call.id(), "intent");
    if (!intent.confirmable()) {
      throw unexpected(intent, "confirmed");
    }
    return answer(attempt(intent, call).made(call));
  }

  JsonNode cancel(Call call) {
    var reasons = List.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");
    var reason = call.params().choice("cancellation_reason", reasons);
    var intent = ledger.intent(call.id(), "intent");
    if (!intent.confirmable()) {
      throw unexpected(intent, "canceled");
    }
    var canceled = intent.in(new State.Canceled(ledger.now(), reason.orElse(null)));
    events.store("payment_intent.canceled", canceled, call);
    return views.of(canceled);
  }

  private static PaymentIntent.Terms terms(Params params) {
    var currency = Currencies.require(params.text("currency").orElseThrow());
    var amount = Currencies.require(params.integer("amount").orElseThrow(), currency);
    params.choice("capture_method", List.of("automatic", "automatic_async"));
    params.choice("confirmation_method", List.of("automatic"));
    var remarks = JsonNodeFactory.instance.objectNode();
    for (var name : REMARKS) {
      if (params.has(name)) {
        remarks.set(name, params.tree().get(name));
      }
    }
    return new PaymentIntent.Terms(
        amount, currency, methods(params, currency), params.metadata(), remarks);
  }

  /** Without a word about it, the party chooses the methods itself. */
  private static PaymentIntent.Methods methods(Params params, String currency) {
    var types = params.list("payment_method_types");
    var automatic = params.group("automatic_payment_methods");
    if (!types.isEmpty() && automatic.flag("enabled")) {
      var message = "You may only specify one of: automatic_payment_methods, payment_method_types.";
      throw StripeError.invalid("parameters_exclusive", "payment_method_types", message);
    }
    if (!TYPES.containsAll(types)) {
      var message = "The sandbox collects with " + TYPES + " and not with all of " + types;
      throw StripeError.invalid(message).with("param", "payment_method_types");
    }
    if (!types.isEmpty()) {
      return new PaymentIntent.Methods(types, false, false);
    }
    var redirects = automatic.choice("allow_redirects", List.of("always", "never"));
    var chosen = currency.equals("usd") ? TYPES : List.of("card");
    return new PaymentIntent.Methods(chosen, true, !redirects.equals(Optional.of("never")));
  }

  private static void refuseWhatNeedsConfirm(Params params) {
    for (var name : ONLY_WITH_CONFIRM) {
      if (params.has(name)) {
        var message = "The parameter " + name + " is only accepted together with confirm=true.";
        throw StripeError.invalid(message).with("param", name);
      }
    }
  }

  /** An attempt whose parameters hold: from here on it is answered, and the answer kept. */
  private record Attempt(
      Attempts attempts, PaymentIntent intent, PaymentMethod method, Attempts.Presence customer) {
    PaymentIntent made(Call call) {
      return attempts.confirm(intent, method, customer, call);
    }
  }

  private Attempt attempt(PaymentIntent intent, Call call) {
    var params = call.params();
    if (params.has("payment_method") && params.has("confirmation_token")) {
      var message = "You may only specify one of: payment_method, confirmation_token.";
      throw StripeError.invalid("parameters_exclusive", "confirmation_token", message);
    }
    var token = params.text("confirmation_token").map(this::unused);
    var method =
        params
            .text("payment_method")
            .or(() -> token.map(ConfirmationToken::method))
            .or(() -> intent.state().heldMethod());
    var held = usable(method.orElseThrow(() -> missingMethod(intent)), intent, call);
    var returnUrl = params.text("return_url").or(() -> token.map(ConfirmationToken::returnUrl));
    requireReturnUrl(intent, returnUrl);
    token.ifPresent(it -> ledger.tokens().put(call.writer(), it.id(), it.usedBy(intent.id())));
    var absent = params.flag("off_session") || params.flag("error_on_requires_action");
    var customer =
        new Attempts.Presence(returnUrl.orElse(null), params.flag("use_stripe_sdk"), absent);
    return new Attempt(attempts, intent, held, customer);
  }

  private ConfirmationToken unused(String id) {
    var token =
        ledger
            .tokens()
            .find(id)
            .orElseThrow(() -> StripeError.noSuch("confirmation_token", id, "confirmation_token"));
    if (token.intent() != null || token.expires() <= ledger.now()) {
      var state = token.intent() != null ? "already been used" : "expired";
      throw StripeError.invalid("The ConfirmationToken " + id + " has " + state + ".")
          .with("param", "confirmation_token");
    }
    return token;
  }

  private PaymentMethod usable(String idOrToken, PaymentIntent intent, Call call) {
    var method = ledger.method(idOrToken, "payment_method", call.writer());
    var types = intent.terms().methods().types();
    if (!types.contains(method.test().type())) {
      var message = "The payment method is none of those of the PaymentIntent: " + types;
      throw StripeError.invalid(
          "payment_intent_incompatible_payment_method", "payment_method", message);
    }
    return method;
  }

  private static void requireReturnUrl(PaymentIntent intent, Optional<String> returnUrl) {
    var methods = intent.terms().methods();
    if (methods.automatic() && methods.redirects() && returnUrl.isEmpty()) {
      throw StripeError.invalid(
          "This PaymentIntent accepts payment methods that may redirect the customer: give a"
              + " return_url, or set automatic_payment_methods[allow_redirects] to never.");
    }
  }

  private StripeError missingMethod(PaymentIntent intent) {
    return StripeError.unexpectedState(
        "This PaymentIntent has no payment method yet: confirm it with a payment_method or a"
            + " confirmation_token.",
        views.of(intent));
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
