package marketplace.party;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;

/** What the payment provider knows. */
public record PaymentLedger(List<JsonNode> intents, List<JsonNode> refunds) {
  private static final String KEY = "Bearer sk_test_sandbox";

  /** Reads all of it. */
  public static PaymentLedger at(URI provider) {
    return new PaymentLedger(list(provider, "/v1/payment_intents"), list(provider, "/v1/refunds"));
  }

  /** The order that a payment is for. */
  public static String orderOf(URI provider, String intent) {
    return orderOf(Ledger.read(provider.resolve("/v1/payment_intents/" + intent), KEY));
  }

  /** The order that a payment is for. */
  public static String orderOf(JsonNode intent) {
    return intent.at("/metadata/order_id").asText();
  }

  /** The money taken for an order, over all its payments, in minor units. */
  public long takenFor(String order) {
    return intents.stream()
        .filter(intent -> orderOf(intent).equals(order))
        .mapToLong(intent -> intent.path("amount_received").asLong())
        .sum();
  }

  private static List<JsonNode> list(URI provider, String path) {
    return Ledger.list(provider.resolve(path + "?limit=100"), KEY, "data", "starting_after");
  }
}
