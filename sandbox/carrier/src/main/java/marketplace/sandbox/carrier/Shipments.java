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
  private final Webhooks webhooks;

  Shipments(Ledger ledger, Views views, Addresses addresses, Webhooks webhooks) {
    this.ledger = ledger;
    this.views = views;
    this.addresses = addresses;
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
            accounts(fields),
            List.of(),
            new Postage.None());
    return Answer.json(201, kept(shipment.rated(offers(shipment), now), call));
  }

  Answer find(Call call) {
    return Answer.json(200, views.of(ledger.shipment(call.id())));
  }

  Answer list(Call call) {
    return Page.of(call, "shipments", Shipment::id, views::of)
        .answer(ledger.shipments().newestFirst());
  }

  Answer rerate(Call call) {
    var shipment = ledger.shipment(call.id());
    return switch (shipment.postage()) {
      case Postage.None _ ->
          Answer.json(200, kept(shipment.rated(offers(shipment), ledger.now()), call));
      case Postage.Bought _, Postage.Refunding _ -> throw alreadyBought();
    };
  }

  Answer buy(Call call) {
    var shipment = ledger.shipment(call.id());
    if (!(shipment.postage() instanceof Postage.None)) {
      throw alreadyBought();
    }
    var wanted = call.body().group("rate").text("id").or(() -> call.body().text("rate")).orElse("");
    var rate = shipment.rate(wanted).orElseThrow(() -> notItsRate(wanted));
    var tracker = Trackers.forLabel(shipment, rate, ledger);
    var label = Ids.next("pl");
    var url = "http://" + call.host() + "/sandbox/labels/" + shipment.id() + "/" + label + ".svg";
    var bought = new Postage.Bought(ledger.now(), rate, tracker.id(), label, url);
    ledger.trackers().put(call.writer(), tracker.id(), tracker);
    webhooks.created(tracker, call.writer());
    return Answer.json(200, kept(shipment.with(bought, ledger.now()), call));
  }

  /** A label can be given back until the parcel is on its way. */
  Answer refund(Call call) {
    var shipment = ledger.shipment(call.id());
    return switch (shipment.postage()) {
      case Postage.Bought bought when isUnused(bought) -> {
        var refunding = new Postage.Refunding(bought, ledger.now());
        yield Answer.json(200, kept(shipment.with(refunding, ledger.now()), call));
      }
      case Postage.None _, Postage.Bought _, Postage.Refunding _ ->
          throw EasyPostError.unprocessable(
              "SHIPMENT.REFUND.UNAVAILABLE",
              "Only a label that is bought, unused and not yet refunded can be refunded.");
    };
  }

  private boolean isUnused(Postage.Bought bought) {
    return ledger.tracker(bought.tracker()).status() == TrackingStatus.PRE_TRANSIT;
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

  private static List<String> accounts(Fields fields) {
    var accounts = fields.texts("carrier_accounts");
    if (!Tariff.accounts().containsAll(accounts)) {
      throw EasyPostError.invalidShipment()
          .with("carrier_accounts", "Those of the sandbox are " + Tariff.accounts() + ".");
    }
    return accounts;
  }

  private List<Rate> offers(Shipment shipment) {
    var parcel = shipment.parcel();
    return Tariff.between(shipment.from().country(), shipment.to().country(), parcel)
        .filter(it -> shipment.accounts().isEmpty() || shipment.accounts().contains(it.account()))
        .map(it -> rate(it, parcel))
        .toList();
  }

  private Rate rate(Tariff tariff, Parcel parcel) {
    return new Rate(
        Ids.next("rate"),
        ledger.now(),
        tariff.account(),
        tariff.carrier(),
        tariff.service(),
        tariff.cents(parcel),
        "USD",
        tariff.days());
  }

  private static EasyPostError alreadyBought() {
    return EasyPostError.unprocessable(
        "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment.");
  }

  private static EasyPostError notItsRate(String rate) {
    return EasyPostError.unprocessable(
            "SHIPMENT.INVALID_PARAMS",
            "Unable to buy shipment, one or more parameters were invalid.")
        .with("rate", "The shipment has no rate '" + rate + "'.");
  }
}
