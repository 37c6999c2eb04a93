package marketplace.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** What a party answers over HTTP. */
public record Answer(int status, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What there is, or that there is nothing. */
  public static Answer of(Optional<?> document) {
    return document.map(Answer::of).orElseGet(() -> refused(404));
  }

  public static Answer of(Object document) {
    return new Answer(200, JSON.valueToTree(document).toString());
  }

  public static Answer refused(int status) {
    return new Answer(status, "{}");
  }

  void give(HttpExchange exchange) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
