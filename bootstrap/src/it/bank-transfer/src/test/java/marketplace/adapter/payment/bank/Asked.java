package marketplace.adapter.payment.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * What the bank is asked over HTTP.
 *
 * @param path such as {@code /transfers/transfer-1/refunds/r1}, in parts
 */
record Asked(String method, List<String> path, String key, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Asked read(HttpExchange exchange) throws IOException {
    return new Asked(
        exchange.getRequestMethod(),
        List.of(exchange.getRequestURI().getPath().split("/")),
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
        JSON.readTree(exchange.getRequestBody()));
  }

  /** The method, and what of a transfer it is about: {@code POST cancel}. */
  String what() {
    return path.size() > 3 ? method + " " + path.get(3) : method;
  }

  String transfer() {
    return path.get(2);
  }

  String refund() {
    return path.get(4);
  }
}
