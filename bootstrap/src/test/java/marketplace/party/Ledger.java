package marketplace.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an outside party knows, read at that party. */
final class Ledger {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Ledger() {}

  static JsonNode read(URI address, String authorization) {
    try {
      var request =
          HttpRequest.newBuilder(address)
              .timeout(LONG_ENOUGH)
              .header("Authorization", authorization)
              .build();
      return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * All entries of a list that comes in pages.
   *
   * @param name of the entries in a page
   * @param cursor the parameter that names the last entry of the page before
   */
  static List<JsonNode> list(URI first, String authorization, String name, String cursor) {
    var entries = new ArrayList<JsonNode>();
    var page = read(first, authorization);
    page.path(name).forEach(entries::add);
    while (page.path("has_more").asBoolean()) {
      var next = "%s&%s=%s".formatted(first, cursor, entries.getLast().path("id").asText());
      page = read(URI.create(next), authorization);
      page.path(name).forEach(entries::add);
    }
    return entries;
  }
}
