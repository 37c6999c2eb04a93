package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the party shows of the things it knows. */
final class Views {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final Template INTENT = Template.of("payment_intent");
  private static final Template CHARGE = Template.of("charge");
  private static final Template REFUND = Template.of("refund");
  private static final Template METHOD = Template.of("payment_method");
  private static final Template TOKEN = Template.of("confirmation_token");

  private final Ledger ledger;

  Views(Ledger ledger) {
    this.ledger = ledger;
  }

  ObjectNode of(PaymentIntent intent) {
    var terms = intent.terms();
    var view = INTENT.fill(intent.id(), intent.created());
    view.setAll((ObjectNode) terms.remarks().deepCopy());
    view.put("amount", terms.amount())
        .put("currency", terms.currency())
        .put("client_secret", intent.secret())
        .put("status", intent.state().status())
        .put("latest_charge", intent.latestCharge())
        .put("payment_method", intent.state().heldMethod().orElse(null))
        .<ObjectNode>set("metadata", JSON.valueToTree(terms.metadata()))
        .<ObjectNode>set("automatic_payment_methods", automatic(terms.methods()))
        .<ObjectNode>set("payment_method_types", JSON.valueToTree(terms.methods().types()))
        .set("last_payment_error", failure(intent.lastFailure()));
    addState(intent.state(), terms.amount(), view);
    return view;
  }

  private static void addState(State state, long amount, ObjectNode view) {
    switch (state) {
      case State.RequiresAction action -> view.set("next_action", nextAction(action));
      case State.Succeeded _ -> view.put("amount_received", amount);
      case State.Canceled(var at, var reason) ->
          view.put("canceled_at", at).put("cancellation_reason", reason);
      case State.RequiresPaymentMethod _, State.RequiresConfirmation _, State.Processing _ -> {}
    }
  }

  private static JsonNode automatic(PaymentIntent.Methods methods) {
    return methods.automatic()
        ? JSON.createObjectNode()
            .put("allow_redirects", methods.redirects() ? "always" : "never")
            .put("enabled", true)
        : JSON.nullNode();
  }

  private static JsonNode nextAction(State.RequiresAction action) {
    var view = JSON.createObjectNode();
    if (action.sdk() || action.returnUrl() == null) {
      view.put("type", "use_stripe_sdk")
          .putObject("use_stripe_sdk")
          .put("type", "three_d_secure_redirect")
          .put("stripe_js", action.challenge());
    } else {
      view.put("type", "redirect_to_url")
          .putObject("redirect_to_url")
          .put("return_url", action.returnUrl())
          .put("url", action.challenge());
    }
    return view;
  }

  /** The same facts as in the error of a 402. */
  JsonNode failure(@Nullable Failure failure) {
    if (failure == null) {
      return JSON.nullNode();
    }
    var view = JSON.createObjectNode();
    if (failure.charge() != null) {
      view.put("charge", failure.charge());
    }
    view.put("code", failure.code());
    if (failure.declineCode() != null) {
      view.put("decline_code", failure.declineCode());
    }
    return view.put("message", failure.message())
        .put("type", failure.type())
        .set("payment_method", of(ledger.heldMethod(failure.method())));
  }

  ObjectNode of(Charge charge) {
    var succeeded = charge.outcome() == Charge.Outcome.SUCCEEDED;
    var view = CHARGE.fill(charge.id(), charge.created());
    view.put("amount", charge.amount())
        .put("amount_captured", succeeded ? charge.amount() : 0)
        .put("amount_refunded", charge.refunded())
        .put("captured", succeeded)
        .put("currency", charge.currency())
        .put("paid", succeeded)
        .put("payment_intent", charge.intent())
        .put("payment_method", charge.method())
        .put("refunded", succeeded && charge.refundable() == 0)
        .put("status", charge.outcome().name().toLowerCase(Locale.ROOT))
        .<ObjectNode>set("metadata", JSON.valueToTree(charge.metadata()))
        .set("payment_method_details", details(ledger.heldMethod(charge.method()).test()));
    addFailure(charge.failure(), view);
    return view;
  }

  private static void addFailure(@Nullable Failure failure, ObjectNode charge) {
    if (failure != null) {
      charge.put("failure_code", failure.code()).put("failure_message", failure.message());
      charge
          .withObjectProperty("outcome")
          .put("network_status", "declined_by_network")
          .put("reason", failure.declineCode())
          .put("seller_message", "The bank declined the payment.")
          .put("type", "issuer_declined");
    }
  }

  ObjectNode of(Refund refund) {
    var view = REFUND.fill(refund.id(), refund.created());
    view.put("amount", refund.amount())
        .put("charge", refund.charge())
        .put("currency", refund.currency())
        .put("payment_intent", refund.intent())
        .put("reason", refund.reason())
        .put("status", refund.outcome().name().toLowerCase(Locale.ROOT))
        .set("metadata", JSON.valueToTree(refund.metadata()));
    if (refund.outcome() == Refund.Outcome.FAILED) {
      view.put("failure_reason", "unknown").putNull("failure_balance_transaction");
    }
    view.putObject("destination_details")
        .put("type", "card")
        .putObject("card")
        .put("reference_status", "pending")
        .put("reference_type", "acquirer_reference_number")
        .put("type", "refund");
    return view;
  }

  ObjectNode of(PaymentMethod method) {
    var view = METHOD.fill(method.id(), method.created());
    view.setAll((ObjectNode) details(method.test()));
    return view;
  }

  private static JsonNode details(TestMethod test) {
    var view = JSON.createObjectNode().put("type", test.type());
    if (test.type().equals("card")) {
      addCard(test, view.putObject("card"));
    } else {
      view.putObject(test.type())
          .put("account_holder_type", "individual")
          .put("account_type", test.funding())
          .put("bank_name", "SANDBOX BANK")
          .put("last4", test.last4())
          .put("routing_number", "110000000");
    }
    return view;
  }

  private static void addCard(TestMethod test, ObjectNode card) {
    card.put("brand", test.brand())
        .put("country", test.country())
        .put("display_brand", test.brand())
        .put("exp_month", 12)
        .put("exp_year", 2034)
        .put("fingerprint", "sandbox" + test.last4() + test.brand())
        .put("funding", test.funding())
        .putNull("generated_from")
        .put("last4", test.last4())
        .putNull("regulated_status")
        .putNull("wallet");
    card.putObject("checks")
        .putNull("address_line1_check")
        .putNull("address_postal_code_check")
        .put("cvc_check", "pass");
    card.putObject("networks").putNull("preferred").putArray("available").add(test.brand());
    card.putObject("three_d_secure_usage").put("supported", true);
  }

  ObjectNode of(ConfirmationToken token) {
    var preview = METHOD.fill(token.method(), token.created());
    preview.setAll((ObjectNode) details(ledger.heldMethod(token.method()).test()));
    preview.remove(List.of("id", "object", "created", "livemode", "metadata"));
    var view = TOKEN.fill(token.id(), token.created());
    view.put("expires_at", token.expires())
        .put("payment_intent", token.intent())
        .put("return_url", token.returnUrl())
        .<ObjectNode>set("shipping", token.shipping())
        .set("payment_method_preview", preview);
    return view;
  }

  ObjectNode of(Event event, long pendingWebhooks) {
    var view =
        JSON.createObjectNode()
            .put("id", event.id())
            .put("object", "event")
            .put("api_version", StripeApi.VERSION)
            .put("created", event.created())
            .put("livemode", false)
            .put("pending_webhooks", pendingWebhooks)
            .put("type", event.type());
    view.putObject("data").set("object", event.object().deepCopy());
    view.putObject("request")
        .put("id", event.request())
        .put("idempotency_key", event.idempotencyKey());
    return view;
  }

  ObjectNode of(Webhook webhook) {
    var view =
        JSON.createObjectNode()
            .put("id", webhook.id())
            .put("object", "webhook_endpoint")
            .putNull("api_version")
            .putNull("application")
            .put("created", webhook.created())
            .put("description", webhook.description())
            .put("livemode", false)
            .put("status", webhook.enabled() ? "enabled" : "disabled")
            .put("url", webhook.url());
    view.set("enabled_events", JSON.valueToTree(webhook.events()));
    view.set("metadata", JSON.valueToTree(webhook.metadata()));
    return view;
  }
}
