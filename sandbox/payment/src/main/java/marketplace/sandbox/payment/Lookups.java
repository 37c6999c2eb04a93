package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** Reading what the party knows: one thing by its id, or a page of them. */
final class Lookups {
  private final Ledger ledger;
  private final Views views;
  private final Webhooks webhooks;

  Lookups(Ledger ledger, Views views, Webhooks webhooks) {
    this.ledger = ledger;
    this.views = views;
    this.webhooks = webhooks;
  }

  JsonNode intent(Call call) {
    var intent = ledger.intent(call.id(), "intent");
    var secret = call.params().text("client_secret");
    if (secret.isPresent() && !secret.get().equals(intent.secret())) {
      throw StripeError.invalid("The client_secret is not that of this PaymentIntent.")
          .with("param", "client_secret");
    }
    return views.of(intent);
  }

  JsonNode intents(Call call) {
    return Page.of(call, "/v1/payment_intents", PaymentIntent::id, views::of)
        .json(ledger.intents().newestFirst());
  }

  JsonNode refund(Call call) {
    return views.of(ledger.refund(call.id(), "id"));
  }

  JsonNode refunds(Call call) {
    return Page.of(call, "/v1/refunds", Refund::id, views::of)
        .json(
            ledger
                .refunds()
                .newestFirst()
                .filter(it -> asked(call, "payment_intent", it.intent()))
                .filter(it -> asked(call, "charge", it.charge())));
  }

  JsonNode charge(Call call) {
    return views.of(ledger.charge(call.id(), "id"));
  }

  JsonNode charges(Call call) {
    return Page.of(call, "/v1/charges", Charge::id, views::of)
        .json(
            ledger
                .charges()
                .newestFirst()
                .filter(it -> asked(call, "payment_intent", it.intent())));
  }

  JsonNode dispute(Call call) {
    return views.of(found(ledger.disputes()::find, "dispute", call.id()));
  }

  JsonNode disputes(Call call) {
    return Page.of(call, "/v1/disputes", Dispute::id, views::of)
        .json(
            ledger
                .disputes()
                .newestFirst()
                .filter(it -> asked(call, "payment_intent", it.intent()))
                .filter(it -> asked(call, "charge", it.charge())));
  }

  JsonNode method(Call call) {
    return views.of(ledger.method(call.id(), "id", call.writer()));
  }

  JsonNode token(Call call) {
    return views.of(found(ledger.tokens()::find, "confirmation_token", call.id()));
  }

  JsonNode event(Call call) {
    return view(found(ledger.events()::find, "event", call.id()));
  }

  JsonNode events(Call call) {
    var types = call.params().list("types");
    return Page.of(call, "/v1/events", Event::id, this::view)
        .json(
            ledger
                .events()
                .newestFirst()
                .filter(it -> asked(call, "type", it.type()))
                .filter(it -> types.isEmpty() || types.contains(it.type())));
  }

  private ObjectNode view(Event event) {
    return views.of(event, webhooks.pending(event));
  }

  private static boolean asked(Call call, String filter, String value) {
    return call.params().text(filter).map(value::equals).orElse(true);
  }

  private static <T> T found(Function<String, Optional<T>> table, String kind, String id) {
    return table.apply(id).orElseThrow(() -> StripeError.noSuch(kind, id, "id"));
  }
}
