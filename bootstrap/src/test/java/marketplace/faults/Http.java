package marketplace.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import marketplace.party.CarrierLedger;

/** Speaks with the parties of the sandbox, past the shop. */
final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static JsonNode get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  static JsonNode post(URI address, String body) {
    var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** The same as the carrier's customer. */
  static JsonNode postToCarrier(URI address, String body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        CarrierLedger.KEY);
  }

  static JsonNode delete(URI address) {
    return send(HttpRequest.newBuilder(address).DELETE());
  }

  private static JsonNode send(HttpRequest.Builder request) {
    return send(request, "Bearer sk_test_sandbox");
  }

  /** The body of a good answer; nothing where there is none. */
  private static JsonNode send(HttpRequest.Builder request, String authorization) {
    try {
      var answer =
          CLIENT.send(
              request.timeout(LONG_ENOUGH).header("Authorization", authorization).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new AssertionError(answer + ": " + answer.body());
      }
      return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
