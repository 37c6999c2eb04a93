package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Registering those who want to hear of events. */
final class WebhookEndpoints {
  private static final int SECRET_LENGTH = 32;

  private final Ledger ledger;
  private final Views views;

  WebhookEndpoints(Ledger ledger, Views views) {
    this.ledger = ledger;
    this.views = views;
  }

  /** The answer is the only one that carries the secret. */
  JsonNode create(Call call) {
    var params = call.params();
    var webhook =
        new Webhook(
            Ids.next("we"),
            ledger.now(),
            address(params.text("url").orElseThrow()),
            List.of("whsec_" + Ids.letters(SECRET_LENGTH)),
            events(params.list("enabled_events")),
            params.text("description").orElse(null),
            params.metadata(),
            true);
    ledger.webhooks().put(call.writer(), webhook.id(), webhook);
    return views.of(webhook).put("secret", webhook.secrets().getFirst());
  }

  JsonNode update(Call call) {
    var params = call.params();
    var before = ledger.webhook(call.id());
    var after =
        before.changed(
            params.text("url").map(WebhookEndpoints::address).orElse(before.url()),
            params.has("enabled_events") ? events(params.list("enabled_events")) : before.events(),
            params.text("description").orElse(before.description()),
            params.has("disabled") ? !params.flag("disabled") : before.enabled());
    ledger.webhooks().put(call.writer(), after.id(), after);
    return views.of(after);
  }

  JsonNode find(Call call) {
    return views.of(ledger.webhook(call.id()));
  }

  JsonNode list(Call call) {
    return Page.of(call, "/v1/webhook_endpoints", Webhook::id, views::of)
        .json(ledger.webhooks().newestFirst());
  }

  JsonNode delete(Call call) {
    var webhook = ledger.webhook(call.id());
    ledger.webhooks().remove(call.writer(), webhook.id());
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", webhook.id())
        .put("object", "webhook_endpoint")
        .put("deleted", true);
  }

  private static List<String> events(List<String> types) {
    if (types.isEmpty()) {
      var message = "You must name at least one event, or * for all of them.";
      throw StripeError.invalid("parameter_missing", "enabled_events", message);
    }
    return types;
  }

  private static String address(String url) {
    try {
      if (url.matches("https?://.+") && new URI(url).getHost() != null) {
        return url;
      }
    } catch (URISyntaxException _) {
      // Told like any other address at which nobody can be reached.
    }
    var message = "Invalid URL: it needs a scheme, http or https, and a host.";
    throw StripeError.invalid("url_invalid", "url", message);
  }
}
