package marketplace.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * What a party is asked over HTTP.
 *
 * @param path such as {@code /transfers/transfer-1/refunds/r1}, in parts, of which the first is
 *     empty
 * @param key the header that tells who asks
 */
public record Asked(String method, List<String> path, String key, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Asked read(HttpExchange exchange) throws IOException {
    return new Asked(
        exchange.getRequestMethod(),
        List.of(exchange.getRequestURI().getPath().split("/")),
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
        JSON.readTree(exchange.getRequestBody()));
  }
}
