package marketplace.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** What the payment provider knows. */
record PaymentLedger(JsonNode intents) {
  static PaymentLedger at(URI provider) {
    var list = provider.resolve("/v1/payment_intents?limit=100");
    return new PaymentLedger(Ledger.read(list, "Bearer sk_test_sandbox").path("data"));
  }

  /** The money taken for an order, over all its payments, in minor units. */
  long takenFor(String order) {
    return intents
        .valueStream()
        .filter(intent -> intent.at("/metadata/order_id").asText().equals(order))
        .mapToLong(intent -> intent.path("amount_received").asLong())
        .sum();
  }
}
