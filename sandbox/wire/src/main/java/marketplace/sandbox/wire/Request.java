package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a party was asked. Header names compare without case; parameters keep their order. */
public final class Request {
  private final String method;
  private final String path;
  private final String rawPath;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  Request(
      String method,
      String path,
      String rawPath,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      byte[] body) {
    this.method = method;
    this.path = path;
    this.rawPath = rawPath;
    this.query = query;
    this.headers = caseless(headers);
    this.body = body;
  }

  /** A request that a party makes itself. */
  public static Request outgoing(String method, URI to, Map<String, String> headers, byte[] body) {
    var several = new TreeMap<String, List<String>>();
    headers.forEach((name, value) -> several.put(name, List.of(value)));
    var query = to.getRawQuery();
    var pairs = pairs(query == null ? "" : query);
    return new Request(method, to.getPath(), to.getRawPath(), pairs, several, body.clone());
  }

  /** The same request for another path. */
  public Request to(String otherPath) {
    var path = URI.create(otherPath).getPath();
    return new Request(method, path, otherPath, query, headers, body);
  }

  public String method() {
    return method;
  }

  /** The path as it reads, percent signs decoded. */
  public String path() {
    return path;
  }

  /** The path as it was sent, for those that must tell {@code /} from {@code %2F}. */
  public String rawPath() {
    return rawPath;
  }

  public Map<String, List<String>> query() {
    return query;
  }

  public Map<String, List<String>> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  public Optional<String> header(String name) {
    return first(headers.get(name));
  }

  public Optional<String> parameter(String name) {
    return first(query.get(name));
  }

  public String text() {
    return new String(body, UTF_8);
  }

  /**
   * The body as {@code application/x-www-form-urlencoded}.
   *
   * @throws IllegalArgumentException for a percent sign that is not followed by two hex digits
   */
  public Map<String, List<String>> form() {
    return pairs(text());
  }

  static Map<String, List<String>> pairs(String encoded) {
    var pairs = new LinkedHashMap<String, List<String>>();
    for (var pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
      }
    }
    return Collections.unmodifiableMap(pairs);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
    var caseless = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    return Collections.unmodifiableMap(caseless);
  }

  private static Optional<String> first(@Nullable List<String> values) {
    return values == null ? Optional.empty() : values.stream().findFirst();
  }
}
