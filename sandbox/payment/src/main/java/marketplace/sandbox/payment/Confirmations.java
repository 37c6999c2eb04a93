package marketplace.sandbox.payment;

import java.util.Optional;

/** Asking for a payment: which method, which customer, and whether the two can be asked at all. */
final class Confirmations {
  private final Ledger ledger;
  private final Views views;
  private final Attempts attempts;

  Confirmations(Ledger ledger, Views views, Attempts attempts) {
    this.ledger = ledger;
    this.views = views;
    this.attempts = attempts;
  }

  PaymentIntent confirm(PaymentIntent intent, Call call) {
    var params = call.params();
    refuseTwoMethods(params);
    var token = params.text("confirmation_token").map(this::unused);
    var named =
        params
            .text("payment_method")
            .or(() -> token.map(ConfirmationToken::method))
            .or(() -> intent.state().heldMethod())
            .orElseThrow(() -> missingMethod(intent));
    var method = usable(named, intent, call);
    var returnUrl = params.text("return_url").or(() -> token.map(ConfirmationToken::returnUrl));
    requireReturnUrl(intent, returnUrl);
    token.ifPresent(it -> ledger.tokens().put(call.writer(), it.id(), it.usedBy(intent.id())));
    return attempts.confirm(intent, method, customer(params, returnUrl), call);
  }

  private static Attempts.Presence customer(Params params, Optional<String> returnUrl) {
    var absent = params.flag("off_session") || params.flag("error_on_requires_action");
    return new Attempts.Presence(returnUrl.orElse(null), params.flag("use_stripe_sdk"), absent);
  }

  /** A payment method that is one of those of the intent. */
  PaymentMethod usable(String idOrToken, PaymentIntent intent, Call call) {
    var method = ledger.method(idOrToken, "payment_method", call.writer());
    var types = intent.terms().methods().types();
    if (!types.contains(method.test().type())) {
      var message = "The payment method is none of those of the PaymentIntent: " + types;
      throw StripeError.invalid(
          "payment_intent_incompatible_payment_method", "payment_method", message);
    }
    return method;
  }

  private static void refuseTwoMethods(Params params) {
    if (params.has("payment_method") && params.has("confirmation_token")) {
      var message = "You may only specify one of: payment_method, confirmation_token.";
      throw StripeError.invalid("parameters_exclusive", "confirmation_token", message);
    }
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
}
