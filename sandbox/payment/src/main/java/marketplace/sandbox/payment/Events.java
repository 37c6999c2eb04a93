package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import marketplace.sandbox.wire.Snapshot;

/** The record of what happened, written in the commit in which it happens. */
final class Events {
  private final Ledger ledger;
  private final Views views;
  private final Webhooks webhooks;

  Events(Ledger ledger, Views views, Webhooks webhooks) {
    this.ledger = ledger;
    this.views = views;
    this.webhooks = webhooks;
  }

  void store(String type, PaymentIntent intent, Call call) {
    ledger.intents().put(call.writer(), intent.id(), intent);
    record(type, views.of(intent), call);
  }

  void store(String type, Charge charge, Call call) {
    ledger.charges().put(call.writer(), charge.id(), charge);
    record(type, views.of(charge), call);
  }

  void store(String type, Refund refund, Call call) {
    ledger.refunds().put(call.writer(), refund.id(), refund);
    record(type, views.of(refund), call);
  }

  void store(String type, Dispute dispute, Call call) {
    ledger.disputes().put(call.writer(), dispute.id(), dispute);
    record(type, views.of(dispute), call);
  }

  private void record(String type, JsonNode object, Call call) {
    var origin = call.origin();
    var id = Ids.next("evt");
    var event =
        new Event(
            id,
            ledger.now(),
            type,
            Snapshot.of(object),
            origin.requestId(),
            origin.idempotencyKey());
    ledger.events().put(call.writer(), id, event);
    webhooks.announce(event, call);
  }
}
