package marketplace.sandbox.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Request;

/**
 * Where labels lie, {@code GET /sandbox/labels/{shipment}/{label}.svg}, and parcels move on: {@code
 * POST /sandbox/trackers/{id or code}/advance} by one step, with {@code ?to=delivered} as far as
 * that, and with {@code ?to=return_to_sender} or {@code ?to=failure} off the usual way.
 */
final class Depot implements Handler {
  private static final Pattern LABEL = Pattern.compile("/sandbox/labels/([^/]+)/([^/]+)\\.svg");
  private static final Pattern ADVANCE = Pattern.compile("/sandbox/trackers/([^/]+)/advance");

  private final Journal journal;
  private final Ledger ledger;
  private final Views views;
  private final Webhooks webhooks;

  Depot(Journal journal, Ledger ledger, Views views, Webhooks webhooks) {
    this.journal = journal;
    this.ledger = ledger;
    this.views = views;
    this.webhooks = webhooks;
  }

  @Override
  public Answer handle(Request request) {
    try {
      var label = LABEL.matcher(request.path());
      if (request.method().equals("GET") && label.matches()) {
        return journal.run(_ -> label(label.group(1), label.group(2)));
      }
      var advance = ADVANCE.matcher(request.path());
      if (request.method().equals("POST") && advance.matches()) {
        return journal.run(writer -> advance(advance.group(1), request, writer));
      }
      throw EasyPostError.notFound();
    } catch (EasyPostError refused) {
      return refused.answer();
    }
  }

  private Answer label(String shipmentId, String labelId) {
    var shipment = ledger.shipment(shipmentId);
    var bought =
        shipment
            .postage()
            .purchase()
            .filter(it -> it.label().equals(labelId))
            .orElseThrow(EasyPostError::notFound);
    var code = ledger.tracker(bought.tracker()).code();
    var label = Label.draw(shipment, bought, code);
    return Answer.bytes(200, "image/svg+xml", label.getBytes(UTF_8));
  }

  private Answer advance(String idOrCode, Request request, Journal.Writer writer) {
    var tracker = ledger.tracker(idOrCode);
    var steps =
        request.parameter("to").map(it -> steps(tracker, it)).orElseGet(() -> next(tracker));
    if (steps.isEmpty()) {
      throw EasyPostError.unprocessable(
          "TRACKER.ADVANCE.REFUSED", "From " + tracker.status().word() + " there is no such way.");
    }
    return Answer.json(200, views.of(move(tracker, steps, writer)));
  }

  /** Moves a parcel on, and tells of each step by itself as carriers do. */
  Tracker move(Tracker tracker, List<Journey> steps, Journal.Writer writer) {
    var moved = tracker;
    for (var step : steps) {
      var before = moved.status();
      moved = moved.moved(List.of(step), ledger.now());
      webhooks.moved(before, moved, writer);
    }
    ledger.trackers().put(writer, moved.id(), moved);
    return moved;
  }

  static List<Journey> next(Tracker tracker) {
    return Journey.after(tracker.last()).stream().toList();
  }

  private static List<Journey> steps(Tracker tracker, String status) {
    var wanted =
        TrackingStatus.of(status)
            .orElseThrow(() ->
                EasyPostError.unprocessable(
                    "TRACKER.ADVANCE.REFUSED", "There is no status '" + status + "'."));
    return Journey.between(tracker.last(), wanted);
  }
}
