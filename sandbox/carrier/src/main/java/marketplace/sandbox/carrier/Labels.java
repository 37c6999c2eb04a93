package marketplace.sandbox.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import marketplace.sandbox.wire.Answer;

/** Where labels lie to be printed. */
final class Labels {
  private final Ledger ledger;

  Labels(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A label by its shipment and its own id, with a slash between them. */
  Answer show(Call call) {
    var ids = call.id().split("/", 2);
    var shipment = ledger.shipment(ids[0]);
    var bought =
        shipment
            .postage()
            .purchase()
            .filter(it -> it.label().equals(ids[ids.length - 1]))
            .orElseThrow(EasyPostError::notFound);
    var code = ledger.tracker(bought.tracker()).code();
    var drawing = Label.draw(shipment, bought, code);
    return Answer.bytes(200, "image/svg+xml", drawing.getBytes(UTF_8));
  }
}
