package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import marketplace.sandbox.wire.Answer;

/** Rates that expire and prices that change, by hand. */
final class Market {
  private static final int DEAREST = 10_000;

  private final Ledger ledger;
  private final Views views;

  Market(Ledger ledger, Views views) {
    this.ledger = ledger;
    this.views = views;
  }

  /** The rates of a shipment are good no more. */
  Answer expire(Call call) {
    var shipment = ledger.shipment(call.id()).expired(ledger.clock().instant());
    ledger.shipments().put(call.writer(), shipment.id(), shipment);
    return Answer.json(200, views.of(shipment));
  }

  /** From now on everything is rated at {@code ?percent=} of the tariff. */
  Answer reprice(Call call) {
    var level = new PriceLevel(percent(call.request().parameter("percent").orElse("")));
    ledger.levels().put(call.writer(), PriceLevel.KEY, level);
    return Answer.json(200, JsonNodeFactory.instance.objectNode().put("percent", level.percent()));
  }

  private static int percent(String text) {
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > DEAREST) {
      throw EasyPostError.unprocessable(
          "PARAMETER.INVALID", "The percent are a number from 1 to " + DEAREST + ".");
    }
    return Integer.parseInt(text);
  }
}
