package marketplace.adapter.payment.bank;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** A front end, which knows nothing of banks. */
final class Shopper {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI shop;

  Shopper(URI shop) {
    this.shop = shop;
  }

  /** What the shop answered. */
  record Answer(int status, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asText();
    }

    long number(String pointer) {
      return body.at(pointer).asLong();
    }
  }

  Answer get(String path) {
    return send(request(path));
  }

  Answer post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  /** Browses, takes the first thing there is, and asks for it. */
  Answer orderSomething() {
    var product = get("/products?inStock=true&limit=1").text("/items/0/id");
    var cart =
        post("/cart", "{\"items\": [{\"productId\": \"%s\", \"quantity\": 1}]}".formatted(product));
    return post(
        "/orders",
        """
        {
          "cart": "%s",
          "customer": {"name": "Robin Moss", "email": "robin@example.com"},
          "shippingAddress": {
            "line1": "417 Montgomery Street", "city": "San Francisco", "region": "CA",
            "postalCode": "94104", "country": "US"
          },
          "payment": {"token": "bank_transfer"}
        }
        """
            .formatted(cart.text("/token")));
  }

  Answer awaitOrder(String id, Predicate<Answer> state) {
    return await().atMost(LONG_ENOUGH).until(() -> get("/orders/" + id), state);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(shop.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
