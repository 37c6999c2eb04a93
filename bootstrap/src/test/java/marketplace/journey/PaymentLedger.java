package marketplace.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What the payment provider knows, read at the provider. */
record PaymentLedger(JsonNode intents) {
  static PaymentLedger at(URI provider) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(provider.resolve("/v1/payment_intents?limit=100"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", "Bearer sk_test_sandbox")
              .build();
      var body = http.send(request, BodyHandlers.ofString()).body();
      return new PaymentLedger(new ObjectMapper().readTree(body).path("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
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
