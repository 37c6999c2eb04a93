package marketplace.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What an outside party knows, read at that party. */
final class Ledger {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Ledger() {}

  static JsonNode read(URI address, String authorization) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address)
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", authorization)
              .build();
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
