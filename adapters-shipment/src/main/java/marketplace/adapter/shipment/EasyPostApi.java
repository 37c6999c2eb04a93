package marketplace.adapter.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import marketplace.domain.shipment.ShipmentReference;
import org.jspecify.annotations.Nullable;

/**
 * EasyPost's API as far as addresses and shipments go. Each POST is sent once, whatever happens to
 * the connection, and its whole answer is there within a time limit or none at all.
 */
final class EasyPostApi {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final long BODY_LIMIT = 4 << 20;

  /** Refusals of a purchase that is, or may be, under way. */
  private static final Set<String> UNDER_WAY =
      Set.of(
          "SHIPMENT.PURCHASE.IN_PROGRESS",
          "SHIPMENT.POSTAGE.TIMED_OUT",
          "SHIPMENT.POSTAGE.NO_RESPONSE");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** A customer waits for it. */
  private static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(3);

  private final String addresses;
  private final String shipments;
  private final String authorization;
  private final Duration limit;

  // Plain HTTP is spoken to the sandbox, and an upgrade to HTTP/2 makes some servers hang there.
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  /**
   * @param url EasyPost's, without a slash at its end
   * @param limit from sending a request to the last byte of its answer
   */
  EasyPostApi(String url, String key, Duration limit) {
    this.addresses = url + "/v2/addresses";
    this.shipments = url + "/v2/shipments";
    this.authorization = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
    this.limit = limit;
  }

  Reply<AddressDocument> verify(AddressDocument.Request request) {
    var soon = limit.compareTo(VERIFICATION_LIMIT) < 0 ? limit : VERIFICATION_LIMIT;
    return ask(post(addresses, request), AddressDocument.class, soon);
  }

  Reply<ShipmentDocument> create(ShipmentRequest request) {
    return ask(post(shipments, request));
  }

  Reply<ShipmentDocument> find(ShipmentReference reference) {
    return ask(to(shipment(reference)).GET());
  }

  Reply<ShipmentDocument> buy(ShipmentReference reference, String rate) {
    return ask(post(shipment(reference) + "/buy", Map.of("rate", Map.of("id", rate))));
  }

  private String shipment(ShipmentReference reference) {
    return shipments + "/" + URLEncoder.encode(reference.value(), UTF_8);
  }

  private HttpRequest.Builder to(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", authorization)
        .header("Accept", "application/json");
  }

  private HttpRequest.Builder post(String url, Object body) {
    try {
      return to(url)
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply<ShipmentDocument> ask(HttpRequest.Builder request) {
    return ask(request, ShipmentDocument.class, limit);
  }

  private <T> Reply<T> ask(HttpRequest.Builder request, Class<T> type, Duration within) {
    try {
      return reply(send(request.build(), within), type);
    } catch (JsonProcessingException e) {
      // Its message takes many lines and quotes the answer.
      return new Reply.Unanswered<>("cannot be read: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Reply.Unanswered<>(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Unanswered<>(e.toString());
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request, Duration within)
      throws IOException, InterruptedException {
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BODY_LIMIT));
    try {
      return answer.get(within.toMillis(), MILLISECONDS);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new HttpTimeoutException("No answer within " + within);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private static <T> Reply<T> reply(HttpResponse<byte[]> response, Class<T> type)
      throws IOException {
    return switch (response.statusCode()) {
      case 200, 201 -> shown(JSON.readValue(response.body(), type));
      case 401, 402, 403 -> new Reply.Misconfigured<>("HTTP " + response.statusCode());
      case 400, 404, 409, 422 -> refusal(JSON.readTree(response.body()).path("error"));
      default -> new Reply.Unanswered<>("HTTP " + response.statusCode());
    };
  }

  private static <T> Reply<T> shown(@Nullable T document) {
    return document == null ? new Reply.Unanswered<>("null") : new Reply.Shown<>(document);
  }

  private static <T> Reply<T> refusal(JsonNode error) throws JsonProcessingException {
    var code = error.path("code").asText();
    if (code.isEmpty() || UNDER_WAY.contains(code)) {
      return new Reply.Unanswered<>("refused: " + code);
    }
    var defects = new ArrayList<AddressDocument.Defect>();
    for (var defect : error.path("errors")) {
      defects.add(JSON.treeToValue(defect, AddressDocument.Defect.class));
    }
    return new Reply.Refused<>(code, error.path("message").asText(), defects);
  }
}
