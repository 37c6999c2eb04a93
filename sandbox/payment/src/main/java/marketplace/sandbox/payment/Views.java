package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the party shows of the things it knows. */
final class Views {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final Template INTENT = Template.of("payment_intent");
  private static final Template CHARGE = Template.of("charge");
  private static final Template REFUND = Template.of("refund");
  private static final Template DISPUTE = Template.of("dispute");
  private static final Template METHOD = Template.of("payment_method");
  private static final Template TOKEN = Template.of("confirmation_token");

  private static final Duration TIME_TO_RESPOND = Duration.ofDays(7);

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
    if (terms.manual()) {
      view.put("capture_method", "manual");
    }
    addState(intent, view);
    return view;
  }

  private void addState(PaymentIntent intent, ObjectNode view) {
    switch (intent.state()) {
      case State.RequiresAction action -> view.set("next_action", nextAction(action));
      case State.RequiresCapture _ -> view.put("amount_capturable", intent.terms().amount());
      case State.Succeeded _ -> view.put("amount_received", received(intent));
      case State.Canceled(var at, var reason) ->
          view.put("canceled_at", at).put("cancellation_reason", reason);
      case State.RequiresPaymentMethod _, State.RequiresConfirmation _, State.Processing _ -> {}
    }
  }

  private long received(PaymentIntent intent) {
    var charge = Optional.ofNullable(intent.latestCharge()).flatMap(ledger.charges()::find);
    return charge.map(Charge::captured).orElse(intent.terms().amount());
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
    var approved =
        charge.outcome() == Charge.Outcome.SUCCEEDED
            || charge.outcome() == Charge.Outcome.AUTHORIZED;
    var method = ledger.heldMethod(charge.method()).test();
    var view = CHARGE.fill(charge.id(), charge.created());
    view.put("amount", charge.amount())
        .put("amount_captured", charge.captured())
        .put("amount_refunded", charge.refunded() + charge.released())
        .put("captured", charge.outcome() == Charge.Outcome.SUCCEEDED)
        .put("currency", charge.currency())
        .put("disputed", approved && method.dispute().isPresent())
        .put("paid", approved)
        .put("payment_intent", charge.intent())
        .put("payment_method", charge.method())
        .put("refunded", charge.refunded() + charge.released() == charge.amount())
        .put("status", approved ? "succeeded" : charge.outcome().name().toLowerCase(Locale.ROOT))
        .<ObjectNode>set("metadata", JSON.valueToTree(charge.metadata()))
        .set("payment_method_details", MethodDetails.of(method));
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

  ObjectNode of(Dispute dispute) {
    var inquiry = dispute.kind() == Dispute.Kind.INQUIRY;
    var view = DISPUTE.fill(dispute.id(), dispute.created());
    view.put("amount", dispute.amount())
        .put("charge", dispute.charge())
        .put("currency", dispute.currency())
        .put("is_charge_refundable", inquiry)
        .put("payment_intent", dispute.intent())
        .put("reason", dispute.kind().reason())
        .put("status", dispute.kind().status());
    view.withObjectProperty("evidence_details")
        .put("due_by", dispute.created() + TIME_TO_RESPOND.toSeconds());
    view.putObject("payment_method_details")
        .put("type", "card")
        .putObject("card")
        .put("brand", "visa")
        .put("case_type", inquiry ? "inquiry" : "chargeback")
        .put("network_reason_code", "10.4");
    return view;
  }

  ObjectNode of(PaymentMethod method) {
    var view = METHOD.fill(method.id(), method.created());
    view.setAll(MethodDetails.of(method.test()));
    return view;
  }

  ObjectNode of(ConfirmationToken token) {
    var preview = METHOD.fill(token.method(), token.created());
    preview.setAll(MethodDetails.of(ledger.heldMethod(token.method()).test()));
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
    view.putObject("data").set("object", event.object().value());
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
