package marketplace.adapter.shipment.bicycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import marketplace.domain.shipment.ShipmentReference;
import org.jspecify.annotations.Nullable;

/** The couriers' API. Each request goes out once, and has its whole answer in time or none. */
final class CourierApi {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final long BODY_LIMIT = 1 << 20;

  private final URI couriers;
  private final String key;
  private final Duration limit;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param limit from sending a request to the last byte of its answer
   */
  CourierApi(URI couriers, String key, Duration limit) {
    this.couriers = couriers;
    this.key = key;
    this.limit = limit;
  }

  Quote quote(QuoteRequest request) throws CourierFailure {
    return ask("POST", "/quotes", request, Quote.class);
  }

  /** Answers with the door as the couriers know it, or refuses it. */
  Doorbell find(Door door) throws CourierFailure {
    return ask("POST", "/doors", door, Doorbell.class);
  }

  /** Sends a courier on the way, one however often it is asked. */
  Errand book(ShipmentReference errand, String offer) throws CourierFailure {
    return ask("PUT", path(errand), Map.of("offer", offer), Errand.class);
  }

  Errand find(ShipmentReference errand) throws CourierFailure {
    return ask("GET", path(errand), null, Errand.class);
  }

  private static String path(ShipmentReference errand) {
    return "/errands/" + URLEncoder.encode(errand.value(), UTF_8);
  }

  private <T> T ask(String method, String path, @Nullable Object body, Class<T> type)
      throws CourierFailure {
    try {
      var answer = send(method, path, body == null ? "" : JSON.writeValueAsString(body));
      if (answer.statusCode() / 100 != 2) {
        throw CourierFailure.answered(answer.statusCode(), problem(answer));
      }
      var document = JSON.readValue(answer.body(), type);
      if (document == null) {
        throw CourierFailure.lost("They answered nothing");
      }
      return document;
    } catch (CompletionException e) {
      throw CourierFailure.lost(String.valueOf(e.getCause()));
    } catch (IOException e) {
      throw CourierFailure.lost(e.getClass().getSimpleName());
    }
  }

  private HttpResponse<byte[]> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(couriers + path))
            .method(method, BodyPublishers.ofString(body))
            .timeout(limit)
            .header("Authorization", "Courier " + key)
            .header("Content-Type", "application/json")
            .build();
    return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BODY_LIMIT))
        .orTimeout(limit.toMillis(), MILLISECONDS)
        .join();
  }

  private static Problem problem(HttpResponse<byte[]> answer) {
    try {
      var problem = JSON.readValue(answer.body(), Problem.class);
      return problem == null ? Problem.NONE : problem;
    } catch (IOException _) {
      return Problem.NONE;
    }
  }
}
