package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import marketplace.sandbox.wire.Request;

/** Who may speak to the API: whoever shows a secret key of test mode, which any is in a sandbox. */
final class ApiKey {
  private ApiKey() {}

  static void require(Request request) {
    var key = request.header("Authorization").flatMap(ApiKey::key);
    if (key.isEmpty()) {
      throw unauthorized(
          "You did not provide an API key. Send it as 'Authorization: Bearer sk_test_...'.");
    }
    if (!key.get().matches("[sr]k_test_\\w+")) {
      throw unauthorized(
          "Invalid API Key provided: the sandbox takes secret test keys, sk_test_...");
    }
  }

  private static Optional<String> key(String authorization) {
    var space = authorization.indexOf(' ');
    var scheme = space < 0 ? "" : authorization.substring(0, space);
    var credentials = authorization.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return Optional.of(credentials);
    }
    return scheme.equalsIgnoreCase("Basic") ? user(credentials) : Optional.empty();
  }

  private static Optional<String> user(String credentials) {
    try {
      var pair = new String(Base64.getDecoder().decode(credentials), UTF_8);
      return Optional.of(pair.split(":", 2)[0]);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static StripeError unauthorized(String message) {
    return StripeError.of(401, "invalid_request_error", message);
  }
}
