package marketplace.adapter.rest.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.adapter.rest.problem.MalformedRequest;
import marketplace.domain.RequestKey;

/**
 * The header {@code Idempotency-Key}, as a text or in the quotes that
 * draft-ietf-httpapi-idempotency-key-header wants.
 */
public final class IdempotencyKey {
  /** The name of the header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE =
      Pattern.compile("[!#-+\\--\\[\\]-~]{1,255}|\"[ !#-\\[\\]-~]{1,255}\"");

  private IdempotencyKey() {}

  /**
   * The key of a request that may have one.
   *
   * @param route where it is sent to; the same text elsewhere is another key
   * @param values of the header
   */
  public static Optional<RequestKey> optional(String route, List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(key(route, values));
  }

  /** The key of a request that must have one. */
  public static RequestKey required(String route, List<String> values) {
    return optional(route, values)
        .orElseThrow(() ->
            new MalformedRequest(
                "idempotency-key-missing",
                "An Idempotency-Key is needed, so that this can be sent again without harm"));
  }

  private static RequestKey key(String route, List<String> values) {
    if (values.size() > 1 || !SHAPE.matcher(values.getFirst()).matches()) {
      throw new MalformedRequest(
          "idempotency-key-malformed",
          "An Idempotency-Key is one text of 1 to 255 printable ASCII characters");
    }
    return new RequestKey(Sha256.of(route + "\n" + unquoted(values.getFirst())));
  }

  private static String unquoted(String value) {
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }
}
