package marketplace.sandbox.carrier;

import java.util.List;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Journal;

/** Where parcels are moved on: by hand here, and by the conveyor where there is a pace. */
final class Yard {
  private final Ledger ledger;
  private final Webhooks webhooks;

  Yard(Ledger ledger, Webhooks webhooks) {
    this.ledger = ledger;
    this.webhooks = webhooks;
  }

  /** One step further, or with {@code ?to=} as far as the first that has that status. */
  Answer advance(Call call) {
    var tracker = ledger.tracker(call.id());
    var status = call.request().parameter("to").map(Yard::status);
    var steps =
        status.map(it -> Journey.between(tracker.last(), it)).orElseGet(() -> next(tracker));
    if (steps.isEmpty()) {
      throw refused("From " + tracker.status().word() + " there is no such way.");
    }
    return Answer.json(200, TrackerView.of(move(tracker, steps, call.writer())));
  }

  /** Moves a parcel on, and tells of each step by itself as carriers do. */
  Tracker move(Tracker tracker, List<Journey> steps, Journal.Writer writer) {
    var moved = tracker;
    for (var step : steps) {
      var before = moved.status();
      moved = moved.moved(List.of(step), ledger.clock().instant());
      webhooks.moved(before, moved, writer);
    }
    ledger.trackers().put(writer, moved.id(), moved);
    return moved;
  }

  static List<Journey> next(Tracker tracker) {
    return Journey.after(tracker.last()).stream().toList();
  }

  private static TrackingStatus status(String word) {
    return TrackingStatus.of(word).orElseThrow(() -> refused("There is no status '" + word + "'."));
  }

  private static EasyPostError refused(String why) {
    return EasyPostError.unprocessable("TRACKER.ADVANCE.REFUSED", why);
  }
}
