package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import marketplace.sandbox.wire.Answer;

/** Shipments, from their rates to their label. */
final class Shipments {
  private final Ledger ledger;
  private final Views views;
  private final Addresses addresses;
  private final Rating rating;
  private final Webhooks webhooks;

  Shipments(Ledger ledger, Views views, Addresses addresses, Rating rating, Webhooks webhooks) {
    this.ledger = ledger;
    this.views = views;
    this.addresses = addresses;
    this.rating = rating;
    this.webhooks = webhooks;
  }

  Answer create(Call call) {
    var fields = call.body().unwrap("shipment");
    requireComplete(fields);
    var now = ledger.now();
    var options = fields.json().path("options");
    var shipment =
        new Shipment(
            Ids.next("shp"),
            now,
            now,
            fields.text("reference").orElse(null),
            addresses.stored(fields.group("from_address"), call),
            addresses.stored(fields.group("to_address"), call),
            parcel(fields.group("parcel")),
            options.isObject() ? options : JsonNodeFactory.instance.objectNode(),
            CarrierAccounts.chosen(fields),
            List.of(),
            new Postage.None(),
            null);
    return Answer.json(201, kept(shipment.rated(rating.rates(shipment), now), call));
  }

  Answer find(Call call) {
    return Answer.json(200, views.of(ledger.shipment(call.id())));
  }

  Answer list(Call call) {
    return Page.of(call, "shipments", Shipment::id, views::of)
        .answer(ledger.shipments().newestFirst());
  }

  Answer rerate(Call call) {
    var shipment = unbought(call);
    return Answer.json(200, kept(shipment.rated(rating.rates(shipment), ledger.now()), call));
  }

  Answer buy(Call call) {
    var shipment = unbought(call);
    var rate = wantedRate(shipment, call.body());
    var tracker = Trackers.forLabel(shipment, rate, ledger);
    ledger.trackers().put(call.writer(), tracker.id(), tracker);
    webhooks.created(tracker, call.writer());
    var bought = shipment.with(bought(shipment, rate, tracker, call), ledger.now());
    var insurance = Insurances.amount(call.body(), "insurance");
    return Answer.json(
        200, kept(insurance.map(it -> bought.insured(it, ledger.now())).orElse(bought), call));
  }

  private Postage bought(Shipment shipment, Rate rate, Tracker tracker, Call call) {
    var label = Ids.next("pl");
    var url = "http://" + call.host() + "/sandbox/labels/" + shipment.id() + "/" + label + ".svg";
    return new Postage.Bought(ledger.now(), rate, tracker.id(), label, url);
  }

  private Shipment unbought(Call call) {
    var shipment = ledger.shipment(call.id());
    if (shipment.postage() instanceof Postage.None) {
      return shipment;
    }
    throw EasyPostError.unprocessable(
        "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment.");
  }

  private Rate wantedRate(Shipment shipment, Fields fields) {
    var wanted = fields.group("rate").text("id").or(() -> fields.text("rate")).orElse("");
    var rate = shipment.rate(wanted).orElseThrow(() -> notItsRate(wanted));
    if (!rate.isGoodAt(ledger.clock().instant())) {
      throw EasyPostError.unprocessable(
          "SHIPMENT.RATE.EXPIRED", "The rate has expired; regenerate the rates and buy again.");
    }
    return rate;
  }

  private JsonNode kept(Shipment shipment, Call call) {
    ledger.shipments().put(call.writer(), shipment.id(), shipment);
    return views.of(shipment);
  }

  private static void requireComplete(Fields fields) {
    var error = EasyPostError.invalidShipment();
    for (var name : List.of("to_address", "from_address", "parcel")) {
      if (!fields.group(name).isObject()) {
        error.with(name, "Required and missing.");
      }
    }
    if (error.named()) {
      throw error;
    }
  }

  private Parcel parcel(Fields fields) {
    var weight = fields.number("weight").orElse(0);
    if (!(weight > 0)) {
      throw EasyPostError.invalidShipment().with("parcel", "The weight in ounces is required.");
    }
    return new Parcel(
        Ids.next("prcl"),
        ledger.now(),
        Math.max(0, fields.number("length").orElse(0)),
        Math.max(0, fields.number("width").orElse(0)),
        Math.max(0, fields.number("height").orElse(0)),
        weight);
  }

  private static EasyPostError notItsRate(String rate) {
    return EasyPostError.unprocessable(
            "SHIPMENT.INVALID_PARAMS",
            "Unable to buy shipment, one or more parameters were invalid.")
        .with("rate", "The shipment has no rate '" + rate + "'.");
  }
}
