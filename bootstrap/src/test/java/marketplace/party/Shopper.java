package marketplace.party;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import marketplace.adapter.rest.testkit.OpenApi;

/** A front end: sends what a shopper does, and takes no answer that the contract does not allow. */
public final class Shopper {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApi CONTRACT = OpenApi.contract();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI shop;

  public Shopper(URI shop) {
    this.shop = shop;
  }

  /** What the shop answered. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {
    public String text(String pointer) {
      return body.at(pointer).asText();
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public Answer post(String path, String body) {
    return send(posting(path, body));
  }

  public Answer put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)).build());
  }

  /** Sends, and does not care for the answer. */
  public CompletableFuture<HttpResponse<String>> postAndForget(String path, String body) {
    return http.sendAsync(posting(path, body), BodyHandlers.ofString());
  }

  /** Waits until the order has its label. */
  public Answer awaitLabel(String order) {
    return await()
        .atMost(LONG_ENOUGH)
        .until(
            () -> get("/orders/" + order), seen -> seen.body().at("/shipment").has("trackingId"));
  }

  public static String adding(String product, int quantity) {
    return "{\"items\": [{\"productId\": \"%s\", \"quantity\": %d}]}".formatted(product, quantity);
  }

  public static String ordering(Answer cart, String card) {
    return """
    {
      "cart": "%s",
      "customer": {"name": "Robin Moss", "email": "robin@example.com"},
      "shippingAddress": {
        "line1": "417 Montgomery Street", "city": "San Francisco", "region": "CA",
        "postalCode": "94104", "country": "US"
      },
      "payment": {"token": "%s"}
    }
    """
        .formatted(cart.text("/token"), card);
  }

  private HttpRequest posting(String path, String body) {
    return request(path).POST(BodyPublishers.ofString(body)).build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(shop.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      CONTRACT.verify(response);
      return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
