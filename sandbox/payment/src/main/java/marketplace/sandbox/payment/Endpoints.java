package marketplace.sandbox.payment;

import static marketplace.sandbox.payment.Parameters.flag;
import static marketplace.sandbox.payment.Parameters.group;
import static marketplace.sandbox.payment.Parameters.integer;
import static marketplace.sandbox.payment.Parameters.list;
import static marketplace.sandbox.payment.Parameters.text;

import java.util.ArrayList;
import java.util.List;

/** The API on one screen: every address, and the parameters that it understands. */
final class Endpoints {
  private static final Parameters NONE = Parameters.of();

  private Endpoints() {}

  static List<Route> of(
      Ledger ledger, Views views, Webhooks webhooks, Events events, Attempts attempts) {
    var intents = new Intents(ledger, views, events, attempts);
    var refunds = new Refunds(ledger, views, events);
    var tokens = new ConfirmationTokens(ledger, views);
    var lookups = new Lookups(ledger, views, webhooks);
    var endpoints = new WebhookEndpoints(ledger, views);
    return List.of(
        Route.of("POST", "/v1/payment_intents", intents::create, forIntent()),
        Route.of("GET", "/v1/payment_intents", lookups::intents, forList()),
        Route.of("GET", "/v1/payment_intents/{id}", lookups::intent, forIntentLookup()),
        Route.of("POST", "/v1/payment_intents/{id}/confirm", intents::confirm, forConfirm()),
        Route.of("POST", "/v1/payment_intents/{id}/capture", intents::capture, forCapture()),
        Route.of("POST", "/v1/payment_intents/{id}/cancel", intents::cancel, forCancel()),
        Route.of("POST", "/v1/refunds", refunds::create, forRefund()),
        Route.of("GET", "/v1/refunds", lookups::refunds, forList(text("charge"), intent())),
        Route.of("GET", "/v1/refunds/{id}", lookups::refund, NONE),
        Route.of("GET", "/v1/charges", lookups::charges, forList(intent())),
        Route.of("GET", "/v1/charges/{id}", lookups::charge, NONE),
        Route.of("GET", "/v1/disputes", lookups::disputes, forList(text("charge"), intent())),
        Route.of("GET", "/v1/disputes/{id}", lookups::dispute, NONE),
        Route.of("GET", "/v1/payment_methods/{id}", lookups::method, NONE),
        Route.of(
            "POST", "/v1/test_helpers/confirmation_tokens", tokens::create, forConfirmationToken()),
        Route.of("GET", "/v1/confirmation_tokens/{id}", lookups::token, NONE),
        Route.of("GET", "/v1/events", lookups::events, forList(text("type"), list("types"))),
        Route.of("GET", "/v1/events/{id}", lookups::event, NONE),
        Route.of("POST", "/v1/webhook_endpoints", endpoints::create, forWebhook()),
        Route.of("GET", "/v1/webhook_endpoints", endpoints::list, forList()),
        Route.of("GET", "/v1/webhook_endpoints/{id}", endpoints::find, NONE),
        Route.of("POST", "/v1/webhook_endpoints/{id}", endpoints::update, forWebhookUpdate()),
        Route.of("DELETE", "/v1/webhook_endpoints/{id}", endpoints::delete, NONE));
  }

  private static Parameters forIntent() {
    return Parameters.of(
        integer("amount").andRequired(),
        text("currency").andRequired(),
        group("automatic_payment_methods"),
        text("capture_method"),
        flag("confirm"),
        text("confirmation_method"),
        text("confirmation_token"),
        text("description"),
        flag("error_on_requires_action"),
        group("metadata"),
        flag("off_session"),
        text("payment_method"),
        list("payment_method_types"),
        text("receipt_email"),
        text("return_url"),
        group("shipping"),
        text("statement_descriptor"),
        text("statement_descriptor_suffix"),
        text("transfer_group"),
        flag("use_stripe_sdk"));
  }

  private static Parameters forIntentLookup() {
    return Parameters.of(text("client_secret"));
  }

  private static Parameters forConfirm() {
    return Parameters.of(
        text("confirmation_token"),
        flag("error_on_requires_action"),
        flag("off_session"),
        text("payment_method"),
        text("return_url"),
        flag("use_stripe_sdk"));
  }

  private static Parameters forCapture() {
    return Parameters.of(integer("amount_to_capture"));
  }

  private static Parameters forCancel() {
    return Parameters.of(text("cancellation_reason"));
  }

  private static Parameters forRefund() {
    return Parameters.of(
        integer("amount"), text("charge"), group("metadata"), intent(), text("reason"));
  }

  private static Parameters forConfirmationToken() {
    return Parameters.of(
        text("payment_method").andRequired(), text("return_url"), group("shipping"));
  }

  private static Parameters forWebhook() {
    return Parameters.of(
        text("url").andRequired(),
        list("enabled_events").andRequired(),
        text("description"),
        group("metadata"));
  }

  private static Parameters forWebhookUpdate() {
    return Parameters.of(
        text("url"), list("enabled_events"), text("description"), flag("disabled"));
  }

  private static Parameters forList(Parameters.Parameter... filters) {
    var known =
        new ArrayList<>(List.of(integer("limit"), text("starting_after"), text("ending_before")));
    known.addAll(List.of(filters));
    return Parameters.of(known.toArray(Parameters.Parameter[]::new));
  }

  private static Parameters.Parameter intent() {
    return text("payment_intent");
  }
}
