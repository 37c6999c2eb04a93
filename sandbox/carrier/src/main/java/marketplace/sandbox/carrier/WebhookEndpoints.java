package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URISyntaxException;
import marketplace.sandbox.wire.Answer;

/** Registering those who want to hear of parcels. */
final class WebhookEndpoints {
  private final Ledger ledger;

  WebhookEndpoints(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer create(Call call) {
    var fields = call.body().unwrap("webhook");
    var url = fields.text("url").filter(WebhookEndpoints::isAddress).orElseThrow(this::refused);
    var secret = fields.text("webhook_secret").orElse(null);
    return kept(201, new Webhook(Ids.next("hook"), ledger.now(), url, secret, null), call);
  }

  /** Another secret, and enabled again. */
  Answer update(Call call) {
    var before = ledger.webhook(call.id());
    var secret = call.body().unwrap("webhook").text("webhook_secret").orElse(before.secret());
    return kept(200, before.with(secret), call);
  }

  Answer find(Call call) {
    return Answer.json(200, Views.of(ledger.webhook(call.id())));
  }

  Answer list(Call call) {
    var json = JsonNodeFactory.instance.objectNode();
    json.putArray("webhooks").addAll(ledger.webhooks().newestFirst().map(Views::of).toList());
    return Answer.json(200, json);
  }

  Answer delete(Call call) {
    var webhook = ledger.webhook(call.id());
    ledger.webhooks().remove(call.writer(), webhook.id());
    return Answer.json(200, JsonNodeFactory.instance.objectNode());
  }

  private Answer kept(int status, Webhook webhook, Call call) {
    ledger.webhooks().put(call.writer(), webhook.id(), webhook);
    return Answer.json(status, Views.of(webhook));
  }

  private EasyPostError refused() {
    return EasyPostError.unprocessable(
        "WEBHOOK.CREATE.ERROR", "The url is required: a scheme, http or https, and a host.");
  }

  private static boolean isAddress(String url) {
    try {
      return url.matches("https?://.+") && new URI(url).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
