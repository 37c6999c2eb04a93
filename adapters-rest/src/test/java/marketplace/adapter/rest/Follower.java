package marketplace.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import marketplace.adapter.rest.testkit.OpenApi;

/** A front end that follows an order; what it is told of an order is held against the contract. */
final class Follower implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApi CONTRACT = OpenApi.contract();

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  /** What is told at once; without an id it is empty. */
  record Event(String name, String id, JsonNode data) {}

  Follower(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The next event; fails when there is none any more. */
  Event next() {
    var name = "";
    var id = "";
    var line = line();
    while (!line.startsWith("data: ")) {
      name = line.startsWith("event: ") ? line.substring(7) : name;
      id = line.startsWith("id: ") ? line.substring(4) : id;
      line = line();
    }
    return checked(new Event(name, id, read(line.substring(6))));
  }

  String line() {
    return maybeLine().orElseThrow(() -> new AssertionError("The stream has ended"));
  }

  /** Reads on to the end, however far that is. */
  void awaitEnd() {
    while (maybeLine().isPresent()) {
      // What is told meanwhile is of no interest.
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> maybeLine() {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Event checked(Event event) {
    if (event.name().equals("order")) {
      assertThat(CONTRACT.validate("/components/schemas/Order", event.data())).isEmpty();
    }
    return event;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
