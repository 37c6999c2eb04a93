package marketplace.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** JSON over HTTP. */
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static JsonNode get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).build());
  }

  static JsonNode post(URI address, JsonNode body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build());
  }

  private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var response = CLIENT.send(request, BodyHandlers.ofByteArray());
    var body = JSON.readTree(response.body());
    if (response.statusCode() >= 400) {
      throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + body);
    }
    return body;
  }
}
