package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Snapshot;
import marketplace.sandbox.wire.delivery.Delivery;
import marketplace.sandbox.wire.delivery.Letter;
import marketplace.sandbox.wire.delivery.Outbox;
import marketplace.sandbox.wire.delivery.Scribe;

/** Telling those who want to hear of parcels: who they are, and what each is sent. */
final class Webhooks implements Scribe {
  private final Ledger ledger;
  private final Views views;
  private final Outbox outbox;
  private final List<Webhook> settled = new CopyOnWriteArrayList<>();

  Webhooks(Ledger ledger, Views views, Outbox outbox, List<Settings.Listener> listeners) {
    this.ledger = ledger;
    this.views = views;
    this.outbox = outbox;
    listeners.forEach(this::tell);
  }

  /** From now on somebody hears of everything. */
  void tell(Settings.Listener listener) {
    settled.add(Webhook.of(listener, ledger.now()));
  }

  void created(Tracker tracker, Journal.Writer writer) {
    record("tracker.created", TrackingStatus.UNKNOWN.word(), TrackerView.of(tracker), writer);
  }

  void moved(TrackingStatus before, Tracker tracker, Journal.Writer writer) {
    record("tracker.updated", before.word(), TrackerView.of(tracker), writer);
  }

  void paidBack(Shipment shipment, Journal.Writer writer) {
    record("refund.successful", "submitted", views.refund(shipment), writer);
  }

  private void record(String description, String before, ObjectNode result, Journal.Writer writer) {
    var told =
        Stream.concat(settled.stream(), ledger.webhooks().newestFirst())
            .filter(Webhook::isEnabled)
            .map(Webhook::id)
            .toList();
    var event =
        new Event(Ids.next("evt"), ledger.now(), description, before, Snapshot.of(result), told);
    ledger.events().put(writer, event.id(), event);
    told.forEach(it -> outbox.add(writer, it, event.id()));
  }

  /** An event as it is shown, with those who have heard of it and those who have not. */
  ObjectNode view(Event event) {
    var owed = outbox.recipientsOwed(event.id());
    var told = Objects.requireNonNullElse(event.told(), List.<String>of());
    return Views.of(
        event,
        urls(told.stream().filter(owed::contains)),
        urls(told.stream().filter(it -> !owed.contains(it))));
  }

  private List<String> urls(Stream<String> recipients) {
    return recipients.flatMap(it -> find(it).stream()).map(Webhook::url).toList();
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

  private Letter letter(Event event, Webhook to) {
    var body = view(event).toString();
    var secret = to.secret();
    Map<String, String> headers =
        secret == null ? Map.of() : Map.of(Signature.HEADER, Signature.of(body, secret));
    return new Letter(URI.create(to.url()), headers, body);
  }
}
