package marketplace.sandbox.wire.fault;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marketplace.sandbox.wire.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are meant; what it does not mention does not matter.
 *
 * @param path where {@code *} is anything within one segment, {@code **} anything at all
 * @param parameters of the query or of a form
 * @param body what the body contains
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RequestPattern(
    @Nullable String method,
    @Nullable String path,
    Map<String, String> parameters,
    Map<String, String> headers,
    @Nullable String body) {
  private static final Pattern PART = Pattern.compile("\\*\\*?|[^*]+");

  static final RequestPattern ANY = new RequestPattern(null, null, null, null, null);

  RequestPattern(
      @Nullable String method,
      @Nullable String path,
      @Nullable Map<String, String> parameters,
      @Nullable Map<String, String> headers,
      @Nullable String body) {
    this.method = method;
    this.path = path;
    this.parameters = Map.copyOf(requireNonNullElse(parameters, Map.of()));
    this.headers = Map.copyOf(requireNonNullElse(headers, Map.of()));
    this.body = body;
  }

  boolean matches(Request request) {
    return (method == null || method.equalsIgnoreCase(request.method()))
        && (path == null || glob(path).matcher(request.path()).matches())
        && (body == null || request.text().contains(body))
        && has(headers, request.headers())
        && (parameters.isEmpty()
            || has(parameters, request.query())
            || has(parameters, form(request)));
  }

  private static boolean has(Map<String, String> wanted, Map<String, List<String>> sent) {
    return wanted.entrySet().stream()
        .allMatch(it -> sent.getOrDefault(it.getKey(), List.of()).contains(it.getValue()));
  }

  private static Map<String, List<String>> form(Request request) {
    try {
      return request.form();
    } catch (IllegalArgumentException _) {
      return Map.of();
    }
  }

  private static Pattern glob(String path) {
    return Pattern.compile(
        PART.matcher(path)
            .replaceAll(part ->
                Matcher.quoteReplacement(
                    switch (part.group()) {
                      case "*" -> "[^/]*";
                      case "**" -> ".*";
                      default -> Pattern.quote(part.group());
                    })));
  }
}
