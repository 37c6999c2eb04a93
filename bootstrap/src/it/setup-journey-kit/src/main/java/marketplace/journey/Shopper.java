package marketplace.journey;

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

/** A front end, which knows nothing of who takes the money or brings the parcels. */
public final class Shopper {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI shop;

  public Shopper(URI shop) {
    this.shop = shop;
  }

  /** What the shop answered. */
  public record Answer(int status, JsonNode body) {
    public String text(String pointer) {
      return body.at(pointer).asText();
    }

    public long number(String pointer) {
      return body.at(pointer).asLong();
    }
  }

  public Answer get(String path) {
    return send(request(path));
  }

  public Answer post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  /** Browses, takes the first thing there is, and asks for it to be sent to San Francisco. */
  public Answer orderSomething(String paymentToken) {
    return orderSomething(paymentToken, "94104");
  }

  public Answer orderSomething(String paymentToken, String postalCode) {
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
            "postalCode": "%s", "country": "US"
          },
          "payment": {"token": "%s"}
        }
        """
            .formatted(cart.text("/token"), postalCode, paymentToken));
  }

  public Answer awaitOrder(String id, Predicate<Answer> state) {
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
