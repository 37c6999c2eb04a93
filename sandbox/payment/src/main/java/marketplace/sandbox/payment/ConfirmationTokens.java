package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Confirmation tokens, as a storefront's form makes them. */
final class ConfirmationTokens {
  private final Ledger ledger;
  private final Views views;

  ConfirmationTokens(Ledger ledger, Views views) {
    this.ledger = ledger;
    this.views = views;
  }

  JsonNode create(Call call) {
    var params = call.params();
    var named = params.text("payment_method").orElseThrow();
    var method = ledger.method(named, "payment_method", call.writer());
    var shipping = params.tree().get("shipping");
    var token =
        new ConfirmationToken(
            Ids.next("ctoken"),
            ledger.now(),
            method.id(),
            params.text("return_url").orElse(null),
            shipping == null ? NullNode.instance : shipping,
            null);
    ledger.tokens().put(call.writer(), token.id(), token);
    return views.of(token);
  }
}
