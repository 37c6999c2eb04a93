package marketplace.sandbox.lake.webhook;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Set;
import marketplace.sandbox.lake.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to hear of which changes, and in what words. What is not said is as Sanity has it by
 * default.
 *
 * @param secret signs what is sent; not signed without one
 * @param isDisabledByUser whether it is silent for now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Webhook(
    String id,
    String name,
    @Nullable String description,
    String dataset,
    URI url,
    Rule rule,
    String apiVersion,
    String httpMethod,
    Boolean includeDrafts,
    Boolean includeAllVersions,
    Map<String, String> headers,
    @Nullable String secret,
    Boolean isDisabledByUser) {
  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE", "GET");

  public Webhook(
      @Nullable String id,
      @Nullable String name,
      @Nullable String description,
      @Nullable String dataset,
      @Nullable URI url,
      @Nullable Rule rule,
      @Nullable String apiVersion,
      @Nullable String httpMethod,
      @Nullable Boolean includeDrafts,
      @Nullable Boolean includeAllVersions,
      @Nullable Map<String, String> headers,
      @Nullable String secret,
      @Nullable Boolean isDisabledByUser) {
    this.id = requireNonNullElse(id, "");
    this.name = requireNonNullElse(name, "webhook");
    this.description = description;
    this.dataset = requireNonNullElse(dataset, "*");
    this.url = address(url);
    this.rule = requireNonNullElse(rule, Rule.EVERYTHING);
    this.apiVersion = requireNonNullElse(apiVersion, "v2021-03-25");
    this.httpMethod = method(requireNonNullElse(httpMethod, "POST"));
    this.includeDrafts = requireNonNullElse(includeDrafts, false);
    this.includeAllVersions = requireNonNullElse(includeAllVersions, false);
    this.headers = sendable(requireNonNullElse(headers, Map.of()), this.url);
    this.secret = secret;
    this.isDisabledByUser = requireNonNullElse(isDisabledByUser, false);
  }

  private static URI address(@Nullable URI url) {
    if (url == null
        || url.getHost() == null
        || !String.valueOf(url.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("\"url\" must be an http or https address");
    }
    return url;
  }

  /** What could not be sent would be tried for ever. */
  private static Map<String, String> sendable(Map<String, String> headers, URI url) {
    var request = HttpRequest.newBuilder(url);
    headers.forEach(request::setHeader);
    return Map.copyOf(headers);
  }

  private static String method(String name) {
    if (!METHODS.contains(name)) {
      throw new IllegalArgumentException("\"httpMethod\" must be one of " + METHODS);
    }
    return name;
  }

  /** The same under an id, for the dataset that it is about. */
  Webhook of(String newId, String ownDataset) {
    return new Webhook(
        newId,
        name,
        description,
        ownDataset,
        url,
        rule,
        apiVersion,
        httpMethod,
        includeDrafts,
        includeAllVersions,
        headers,
        secret,
        isDisabledByUser);
  }

  /** Whether it hears of this state of a document, whatever happens to it. */
  boolean concerns(DocumentId document) {
    return !isDisabledByUser
        && (!document.isDraft() || includeDrafts)
        && (!document.isVersion() || includeAllVersions);
  }
}
