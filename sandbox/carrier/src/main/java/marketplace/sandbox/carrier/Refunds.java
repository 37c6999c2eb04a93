package marketplace.sandbox.carrier;

import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Journal;

/** Labels that are given back: asked for at once, and answered by the carrier days later. */
final class Refunds {
  private final Ledger ledger;
  private final Views views;
  private final Webhooks webhooks;

  Refunds(Ledger ledger, Views views, Webhooks webhooks) {
    this.ledger = ledger;
    this.views = views;
    this.webhooks = webhooks;
  }

  /** A label can be given back until the parcel is on its way. */
  Answer ask(Call call) {
    var shipment = ledger.shipment(call.id());
    var bought =
        shipment
            .postage()
            .purchase()
            .filter(it -> shipment.postage().holds() && isUnused(it))
            .orElseThrow(Refunds::unavailable);
    return kept(shipment, new Postage.Refunding(bought, ledger.now()), call);
  }

  /** The carrier's answer, by hand: {@code ?to=refunded} or {@code ?to=rejected}. */
  Answer settle(Call call) {
    var shipment = ledger.shipment(call.id());
    if (!(shipment.postage() instanceof Postage.Refunding(var bought, _))) {
      throw unavailable();
    }
    return switch (call.request().parameter("to").orElse("refunded")) {
      case "refunded" -> Answer.json(200, views.of(payBack(shipment, bought, call.writer())));
      case "rejected" -> kept(shipment, new Postage.Kept(bought, ledger.now()), call);
      default ->
          throw EasyPostError.unprocessable("PARAMETER.INVALID", "to is refunded or rejected.");
    };
  }

  Shipment payBack(Shipment shipment, Postage.Bought bought, Journal.Writer writer) {
    var paid = shipment.with(new Postage.Refunded(bought, ledger.now()), ledger.now());
    ledger.shipments().put(writer, paid.id(), paid);
    webhooks.paidBack(paid, writer);
    return paid;
  }

  private boolean isUnused(Postage.Bought bought) {
    return ledger.tracker(bought.tracker()).status() == TrackingStatus.PRE_TRANSIT;
  }

  private Answer kept(Shipment shipment, Postage postage, Call call) {
    var next = shipment.with(postage, ledger.now());
    ledger.shipments().put(call.writer(), next.id(), next);
    return Answer.json(200, views.of(next));
  }

  private static EasyPostError unavailable() {
    return EasyPostError.unprocessable(
        "SHIPMENT.REFUND.UNAVAILABLE",
        "Only a label that is bought, unused and not yet refunded can be refunded.");
  }
}
