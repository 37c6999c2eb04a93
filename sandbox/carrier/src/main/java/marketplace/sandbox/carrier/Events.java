package marketplace.sandbox.carrier;

import marketplace.sandbox.wire.Answer;

/** What happened, as it is listed, whether everybody has heard of it or not. */
final class Events {
  private final Ledger ledger;
  private final Webhooks webhooks;

  Events(Ledger ledger, Webhooks webhooks) {
    this.ledger = ledger;
    this.webhooks = webhooks;
  }

  Answer find(Call call) {
    return Answer.json(200, webhooks.view(ledger.event(call.id())));
  }

  Answer list(Call call) {
    return Page.of(call, "events", Event::id, webhooks::view).answer(ledger.events().newestFirst());
  }
}
