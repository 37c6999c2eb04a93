package marketplace.sandbox.payment;

import java.time.Clock;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Table;

/** Everything the payment sandbox knows, and the time it goes by. */
record Ledger(
    Clock clock,
    Table<PaymentIntent> intents,
    Table<Charge> charges,
    Table<Refund> refunds,
    Table<Dispute> disputes,
    Table<PaymentMethod> methods,
    Table<ConfirmationToken> tokens,
    Table<Event> events,
    Table<StoredReply> replies,
    Table<Webhook> webhooks) {

  static Ledger open(Journal journal, Clock clock) {
    return new Ledger(
        clock,
        Table.open(journal, "payment_intent", PaymentIntent.class),
        Table.open(journal, "charge", Charge.class),
        Table.open(journal, "refund", Refund.class),
        Table.open(journal, "dispute", Dispute.class),
        Table.open(journal, "payment_method", PaymentMethod.class),
        Table.open(journal, "confirmation_token", ConfirmationToken.class),
        Table.open(journal, "event", Event.class),
        Table.open(journal, "idempotency_key", StoredReply.class),
        Table.open(journal, "webhook_endpoint", Webhook.class));
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  PaymentIntent intent(String id, String param) {
    return intents.find(id).orElseThrow(() -> StripeError.noSuch("payment_intent", id, param));
  }

  Charge charge(String id, String param) {
    return charges.find(id).orElseThrow(() -> StripeError.noSuch("charge", id, param));
  }

  Refund refund(String id, String param) {
    return refunds.find(id).orElseThrow(() -> StripeError.noSuch("refund", id, param));
  }

  Webhook webhook(String id) {
    return webhooks.find(id).orElseThrow(() -> StripeError.noSuch("webhook endpoint", id, "id"));
  }

  PaymentMethod heldMethod(String id) {
    return methods.find(id).orElseThrow(() -> new IllegalStateException("Lost method " + id));
  }

  /** A payment method by its id; a test token becomes a new one. */
  PaymentMethod method(String idOrToken, String param, Journal.Writer writer) {
    return methods
        .find(idOrToken)
        .or(() -> TestMethod.find(idOrToken).map(test -> newMethod(test, writer)))
        .orElseThrow(() -> StripeError.noSuch("PaymentMethod", idOrToken, param));
  }

  private PaymentMethod newMethod(TestMethod test, Journal.Writer writer) {
    var method = new PaymentMethod(Ids.next("pm"), now(), test.token());
    methods.put(writer, method.id(), method);
    return method;
  }
}
