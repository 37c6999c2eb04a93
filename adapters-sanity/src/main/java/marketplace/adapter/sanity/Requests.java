package marketplace.adapter.sanity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.Map;

/**
 * What is sent to the Content Lake: {@code /data/query}, {@code /data/doc}, {@code /data/mutate},
 * {@code /data/listen}.
 */
final class Requests {
  /** Beyond this, a query travels in a body. */
  private static final int LONGEST_QUERY_STRING = 11_264;

  private final SanitySettings settings;

  Requests(SanitySettings settings) {
    this.settings = settings;
  }

  HttpRequest query(URI host, Query query) {
    var path = "query/%s?perspective=published&returnQuery=false".formatted(settings.dataset());
    var encoded = queryString(query);
    return encoded.length() < LONGEST_QUERY_STRING
        ? to(host, path + "&" + encoded).build()
        : post(host, path, Map.of("query", query.groq(), "params", query.parameters()));
  }

  HttpRequest documents(Collection<String> ids) {
    var path = "doc/%s/%s".formatted(settings.dataset(), String.join(",", ids));
    return to(settings.live(), path).build();
  }

  HttpRequest mutate(Transaction transaction) {
    var path = "mutate/%s?returnIds=true&visibility=sync".formatted(settings.dataset());
    return post(settings.live(), path, transaction.toJson());
  }

  /** For the names of what changes; the documents themselves are read by those who want them. */
  HttpRequest listen(Query filter) {
    var path =
        "listen/%s?includeResult=false&includeMutations=false&%s"
            .formatted(settings.dataset(), queryString(filter));
    return to(settings.live(), path)
        .setHeader("accept", "text/event-stream")
        .timeout(settings.timeout())
        .build();
  }

  private HttpRequest post(URI host, String path, Object body) {
    return to(host, path)
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(json(body)))
        .build();
  }

  private HttpRequest.Builder to(URI host, String path) {
    var address = "%s/v%s/data/%s".formatted(host, settings.apiVersion(), path);
    var request = HttpRequest.newBuilder(URI.create(address)).header("accept", "application/json");
    settings.token().ifPresent(token -> request.header("authorization", "Bearer " + token));
    return request;
  }

  private static String queryString(Query query) {
    var parameters =
        query.parameters().entrySet().stream()
            .map(it -> "&%s=%s".formatted(encode("$" + it.getKey()), encode(json(it.getValue()))))
            .collect(joining());
    return "query=" + encode(query.groq()) + parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String json(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
