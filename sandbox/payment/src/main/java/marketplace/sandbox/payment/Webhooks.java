package marketplace.sandbox.payment;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import marketplace.sandbox.wire.delivery.Delivery;
import marketplace.sandbox.wire.delivery.Letter;
import marketplace.sandbox.wire.delivery.Outbox;
import marketplace.sandbox.wire.delivery.Scribe;

/** Telling those who want to hear of events: who they are, and what each is sent. */
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

  void announce(Event event, Call call) {
    Stream.concat(settled.stream(), ledger.webhooks().newestFirst())
        .filter(it -> it.wants(event.type()))
        .forEach(it -> outbox.add(call.writer(), it.id(), event.id()));
  }

  /** How many have not heard of an event yet. */
  long pending(Event event) {
    return outbox.owedAbout(event.id());
  }

  @Override
  public Optional<Letter> write(Delivery delivery) {
    return find(delivery.recipient())
        .filter(Webhook::enabled)
        .flatMap(to -> ledger.events().find(delivery.subject()).map(event -> letter(event, to)));
  }

  private Optional<Webhook> find(String id) {
    return settled.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .or(() -> ledger.webhooks().find(id));
  }

  private Letter letter(Event event, Webhook to) {
    var payload = views.of(event, pending(event)).toString();
    var signature = Signature.header(ledger.now(), payload, to.secrets());
    return new Letter(URI.create(to.url()), Map.of("Stripe-Signature", signature), payload);
  }
}
