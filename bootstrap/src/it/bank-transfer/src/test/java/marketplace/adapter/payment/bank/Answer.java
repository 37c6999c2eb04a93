package marketplace.adapter.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** What the bank answers over HTTP. */
record Answer(int status, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(Optional<Booking> booking) {
    return booking
        .map(it -> new Answer(200, JSON.valueToTree(it).toString()))
        .orElseGet(() -> refused(404));
  }

  static Answer refused(int status) {
    return new Answer(status, "{}");
  }

  void give(HttpExchange exchange) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
