package marketplace.sandbox.carrier;

import java.util.List;
import marketplace.sandbox.wire.Answer;
import org.jspecify.annotations.Nullable;

/** Following parcels: those of the sandbox's own labels, and those of the test codes. */
final class Trackers {
  private final Ledger ledger;
  private final Webhooks webhooks;

  Trackers(Ledger ledger, Webhooks webhooks) {
    this.ledger = ledger;
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
        .moved(List.of(Journey.LABEL), ledger.clock().instant());
  }

  /** A code that is followed already gives the same tracker again. */
  Answer create(Call call) {
    var fields = call.body().unwrap("tracker");
    var code =
        fields
            .text("tracking_code")
            .orElseThrow(() -> refused("The tracking_code is required and missing."));
    var known = ledger.trackers().newestFirst().filter(it -> it.code().equals(code)).findFirst();
    return Answer.json(201, TrackerView.of(known.orElseGet(() -> started(code, fields, call))));
  }

  Answer find(Call call) {
    return Answer.json(200, TrackerView.of(ledger.tracker(call.id())));
  }

  Answer list(Call call) {
    var code = call.request().parameter("tracking_code");
    return Page.of(call, "trackers", Tracker::id, TrackerView::of)
        .answer(
            ledger
                .trackers()
                .newestFirst()
                .filter(it -> code.isEmpty() || code.get().equals(it.code())));
  }

  private Tracker started(String code, Fields fields, Call call) {
    var status = TestCode.find(code).orElseThrow(() -> unknown(code));
    var carrier = fields.text("carrier").orElse("USPS");
    var tracker =
        blank(code, carrier, null, null, ledger.now(), ledger.now())
            .after(Journey.history(status), TestCode.firstScan(ledger.clock()), TestCode.STEP);
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

  private static EasyPostError unknown(String code) {
    return EasyPostError.unprocessable(
        "TRACKER.INVALID_TEST_CODE",
        "The sandbox knows its own codes and the test codes, not " + code + ".");
  }

  private static EasyPostError refused(String reason) {
    return EasyPostError.unprocessable("TRACKER.CREATE.ERROR", reason);
  }
}
