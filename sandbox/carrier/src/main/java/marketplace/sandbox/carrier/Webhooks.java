package marketplace.sandbox.carrier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.delivery.Delivery;
import marketplace.sandbox.wire.delivery.Letter;
import marketplace.sandbox.wire.delivery.Outbox;
import marketplace.sandbox.wire.delivery.Scribe;

/** Telling those who want to hear of parcels: who they are, and what each is sent. */
final class Webhooks implements Scribe {
  private final Ledger ledger;
  private final Views views;
  private final Outbox outbox;
  private final List<Webhook> settled;

  Webhooks(Ledger ledger, Views views, Outbox outbox, List<Settings.Listener> listeners) {
    this.ledger = ledger;
    this.views = views;
    this.outbox = outbox;
    this.settled = listeners.stream().map(it -> Webhook.of(it, ledger.now())).toList();
  }

  void created(Tracker tracker, Journal.Writer writer) {
    record("tracker.created", TrackingStatus.UNKNOWN, tracker, writer);
  }

  void moved(TrackingStatus before, Tracker tracker, Journal.Writer writer) {
    record("tracker.updated", before, tracker, writer);
  }

  private void record(
      String description, TrackingStatus before, Tracker tracker, Journal.Writer writer) {
    var event =
        new Event(Ids.next("evt"), ledger.now(), description, before.word(), views.of(tracker));
    ledger.events().put(writer, event.id(), event);
    Stream.concat(settled.stream(), ledger.webhooks().newestFirst())
        .filter(Webhook::isEnabled)
        .forEach(it -> outbox.add(writer, it.id(), event.id()));
  }

  @Override
  public Optional<Letter> write(Delivery delivery) {
    return find(delivery.recipient())
        .filter(Webhook::isEnabled)
        .flatMap(to -> ledger.events().find(delivery.subject()).map(event -> letter(event, to)));
  }

  private Optional<Webhook> find(String id) {
    return settled.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .or(() -> ledger.webhooks().find(id));
  }

  private static Letter letter(Event event, Webhook to) {
    var body = Views.of(event).toString();
    var secret = to.secret();
    Map<String, String> headers =
        secret == null ? Map.of() : Map.of(Signature.HEADER, Signature.of(body, secret));
    return new Letter(URI.create(to.url()), headers, body);
  }
}
