package marketplace.adapter.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marketplace.domain.Unavailable;

/**
 * Sanity's answer to what it did not do.
 *
 * @param types of what was wrong: those of a transaction's mutations, or the one of the request
 */
record Rejection(int status, Set<String> types, String description) {
  private static final Set<String> BROKEN_REFERENCES =
      Set.of("documentReferenceDoesNotExistError", "documentHasExistingReferencesError");
  private static final Pattern ORDER_ID =
      Pattern.compile(Pattern.quote(OrderDocument.PREFIX) + "[-\\w]+");

  static Rejection of(HttpResponse<byte[]> response) {
    return of(response.statusCode(), response.body());
  }

  static Rejection of(int status, byte[] answer) {
    var body = parse(answer);
    var error = body.path("error");
    return error.isObject()
        ? new Rejection(status, types(error), described(error.path("description")))
        : new Rejection(status, Set.of(error.asText("")), described(body.path("message")));
  }

  /**
   * Whether a document was not as the transaction took it for: changed, there already, or gone. A
   * transaction that was sent before and did arrive is answered so, too.
   */
  boolean isContention() {
    return status == 409
        ? Collections.disjoint(types, BROKEN_REFERENCES)
        : status == 404 && types.contains("documentNotFoundError");
  }

  /** Access, quota and outages are the operator's to mend; the rest is a mistake on this side. */
  RuntimeException toException() {
    var message = "Sanity answered %d %s: %s".formatted(status, types, description);
    if (types.contains("queryParseError")) {
      return new MalformedQuery(message);
    }
    return switch (status) {
      case 400, 409, 413, 414, 422 -> new IllegalStateException(message);
      default -> new Unavailable(message);
    };
  }

  /** It names documents, and whoever knows an order's id can open the order. */
  private static String described(JsonNode description) {
    return ORDER_ID.matcher(description.asText("")).replaceAll(OrderDocument.PREFIX + "***");
  }

  private static Set<String> types(JsonNode error) {
    var items = error.path("items");
    return items.isEmpty()
        ? Set.of(error.path("type").asText(""))
        : items
            .valueStream()
            .map(item -> item.path("error").path("type").asText(""))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Gateways answer in plain text, too. */
  private static JsonNode parse(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }
}
