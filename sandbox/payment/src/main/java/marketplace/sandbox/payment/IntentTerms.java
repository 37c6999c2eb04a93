package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** What a new payment intent is about, as its parameters tell it. */
final class IntentTerms {
  private static final List<String> REMARKS =
      List.of(
          "description",
          "receipt_email",
          "shipping",
          "statement_descriptor",
          "statement_descriptor_suffix",
          "transfer_group");
  private static final List<String> TYPES = List.of("card", "us_bank_account");

  private IntentTerms() {}

  static PaymentIntent.Terms read(Params params) {
    var currency = Currencies.require(params.text("currency").orElseThrow());
    var amount = Currencies.require(params.integer("amount").orElseThrow(), currency);
    var capture =
        params.choice("capture_method", List.of("automatic", "automatic_async", "manual"));
    params.choice("confirmation_method", List.of("automatic"));
    return new PaymentIntent.Terms(
        amount,
        currency,
        methods(params, currency),
        params.metadata(),
        remarks(params),
        capture.equals(Optional.of("manual")));
  }

  /** What is kept and shown, and means nothing to the sandbox. */
  private static JsonNode remarks(Params params) {
    var remarks = JsonNodeFactory.instance.objectNode();
    for (var name : REMARKS) {
      if (params.has(name)) {
        remarks.set(name, params.tree().get(name));
      }
    }
    return remarks;
  }

  /** Without a word about it, the party chooses the methods itself. */
  private static PaymentIntent.Methods methods(Params params, String currency) {
    var types = params.list("payment_method_types");
    var automatic = params.group("automatic_payment_methods");
    if (types.isEmpty()) {
      var redirects = automatic.choice("allow_redirects", List.of("always", "never"));
      var chosen = currency.equals("usd") ? TYPES : List.of("card");
      return new PaymentIntent.Methods(chosen, true, !redirects.equals(Optional.of("never")));
    }
    if (automatic.flag("enabled")) {
      var message = "You may only specify one of: automatic_payment_methods, payment_method_types.";
      throw StripeError.invalid("parameters_exclusive", "payment_method_types", message);
    }
    if (!TYPES.containsAll(types)) {
      var message = "The sandbox collects with " + TYPES + " and not with all of " + types;
      throw StripeError.invalid(message).with("param", "payment_method_types");
    }
    return new PaymentIntent.Methods(types, false, false);
  }
}
