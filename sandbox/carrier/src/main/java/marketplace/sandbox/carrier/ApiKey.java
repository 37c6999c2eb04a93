package marketplace.sandbox.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import marketplace.sandbox.wire.Request;

/** Who may speak to the API: whoever shows a key, as the user name of Basic or as a Bearer. */
final class ApiKey {
  private ApiKey() {}

  static void require(Request request) {
    if (request.header("Authorization").flatMap(ApiKey::key).isEmpty()) {
      throw EasyPostError.of(
          401, "APIKEY.REQUIRED", "An API key is required, as the user name of Basic.");
    }
  }

  private static Optional<String> key(String authorization) {
    var space = authorization.indexOf(' ');
    var scheme = space < 0 ? "" : authorization.substring(0, space);
    var credentials = authorization.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return Optional.of(credentials).filter(it -> !it.isEmpty());
    }
    return scheme.equalsIgnoreCase("Basic") ? user(credentials) : Optional.empty();
  }

  private static Optional<String> user(String credentials) {
    try {
      var pair = new String(Base64.getDecoder().decode(credentials), UTF_8);
      return Optional.of(pair.split(":", 2)[0]).filter(it -> !it.isEmpty());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
