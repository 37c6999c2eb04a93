package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** One address of the API: what it understands and what it does. */
record Route(String method, Pattern path, Parameters parameters, Endpoint endpoint) {
  /**
   * What an address does; whatever it throws, what it has stored before is kept or undone by kind.
   */
  @FunctionalInterface
  interface Endpoint {
    JsonNode answer(Call call);
  }

  /** A route whose path may hold one {@code {id}}. */
  static Route of(String method, String path, Endpoint endpoint, Parameters parameters) {
    var pattern = Pattern.compile(path.replace("{id}", "([^/]+)"));
    return new Route(method, pattern, parameters, endpoint);
  }

  /** The id in a path that is this route's; empty text where the route has none. */
  Optional<String> match(String method, String path) {
    var matcher = this.path.matcher(path);
    return method.equals(this.method) && matcher.matches()
        ? Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1))
        : Optional.empty();
  }
}
