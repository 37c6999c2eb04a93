package marketplace.sandbox.carrier;

import java.util.List;
import marketplace.sandbox.wire.Answer;
import org.jspecify.annotations.Nullable;

/** Following parcels: those of the sandbox's own labels, and those of the test codes. */
final class Trackers {
  private final Ledger ledger;
  private final Views views;
  private final Webhooks webhooks;

  Trackers(Ledger ledger, Views views, Webhooks webhooks) {
    this.ledger = ledger;
    this.views = views;
    this.webhooks = webhooks;
  }

  /** The tracker that comes with a label. */
  static Tracker forLabel(Shipment shipment, Rate rate, Ledger ledger) {
    return blank(
            TrackingCodes.next(rate.carrier()),
            rate.carrier(),
            rate.service(),
            shipment,
            ledger.workingDaysFromNow(rate.days()),
            ledger.now())
        .moved(List.of(Journey.LABEL), ledger.now());
  }

  /** A code that is followed already gives the same tracker again. */
  Answer create(Call call) {
    var fields = call.body().unwrap("tracker");
    var code =
        fields
            .text("tracking_code")
            .orElseThrow(() -> refused("The tracking_code is required and missing."));
    var known = ledger.trackers().newestFirst().filter(it -> it.code().equals(code)).findFirst();
    return Answer.json(201, views.of(known.orElseGet(() -> started(code, fields, call))));
  }

  Answer find(Call call) {
    return Answer.json(200, views.of(ledger.tracker(call.id())));
  }

  Answer list(Call call) {
    var code = call.request().parameter("tracking_code");
    return Page.of(call, "trackers", Tracker::id, views::of)
        .answer(
            ledger
                .trackers()
                .newestFirst()
                .filter(it -> code.isEmpty() || code.get().equals(it.code())));
  }

  Answer event(Call call) {
    return Answer.json(200, Views.of(ledger.event(call.id())));
  }

  Answer events(Call call) {
    return Page.of(call, "events", Event::id, Views::of).answer(ledger.events().newestFirst());
  }

  private Tracker started(String code, Fields fields, Call call) {
    var status =
        TestCode.find(code)
            .orElseThrow(
                () -> refused("The sandbox knows its own codes and the test codes, not " + code));
    var carrier = fields.text("carrier").orElse("USPS");
    var eta = ledger.workingDaysFromNow(3);
    var tracker =
        blank(code, carrier, null, null, eta, ledger.now())
            .moved(Journey.history(status), ledger.now());
    ledger.trackers().put(call.writer(), tracker.id(), tracker);
    webhooks.created(tracker, call.writer());
    return tracker;
  }

  private static Tracker blank(
      String code,
      String carrier,
      @Nullable String service,
      @Nullable Shipment shipment,
      String estimatedDelivery,
      String now) {
    return new Tracker(
        Ids.next("trk"),
        now,
        now,
        code,
        carrier,
        service,
        shipment == null ? null : shipment.id(),
        estimatedDelivery,
        shipment == null ? null : Scan.Place.of(shipment.from()),
        shipment == null ? null : Scan.Place.of(shipment.to()),
        null,
        List.of());
  }

  private static EasyPostError refused(String reason) {
    return EasyPostError.unprocessable("TRACKER.CREATE.ERROR", reason);
  }
}
