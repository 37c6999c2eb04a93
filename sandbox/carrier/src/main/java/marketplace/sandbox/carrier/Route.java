package marketplace.sandbox.carrier;

import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.sandbox.wire.Answer;

/** One address of the API and what it does. */
record Route(String method, Pattern path, Endpoint endpoint) {
  /** What an address does; a refusal undoes what it has stored. */
  @FunctionalInterface
  interface Endpoint {
    Answer answer(Call call);
  }

  /** A route whose path may hold one {@code {id}}, or one {@code {path}} that has slashes. */
  static Route of(String method, String path, Endpoint endpoint) {
    return new Route(
        method,
        Pattern.compile(path.replace("{id}", "([^/]+)").replace("{path}", "(.+)")),
        endpoint);
  }

  /** The id in a path that is this route's; empty text where the route has none. */
  Optional<String> match(String method, String path) {
    var matcher = this.path.matcher(path);
    return method.equals(this.method) && matcher.matches()
        ? Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1))
        : Optional.empty();
  }
}
