package marketplace.adapter.rest.webhook;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Map;
import marketplace.adapter.rest.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is alike of all that outside parties tell. */
final class Notices {
  private static final Logger log = LoggerFactory.getLogger(Notices.class);

  private Notices() {}

  /** Headers by their names in lower case. */
  static Map<String, String> byName(HttpHeaders headers) {
    return headers.getRequestHeaders().entrySet().stream()
        .collect(
            toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> String.join(",", header.getValue()),
                (one, other) -> one + "," + other));
  }

  static Response notAuthentic(String party, String why) {
    log.warn("A notice in the name of the {} was not believed: {}", party, why);
    return Problem.of(
            Status.BAD_REQUEST,
            "notice-not-authentic",
            "Nothing shows that the %s sent this".formatted(party))
        .toResponse()
        .build();
  }
}
