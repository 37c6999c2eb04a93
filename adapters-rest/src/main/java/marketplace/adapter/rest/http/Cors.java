package marketplace.adapter.rest.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * Lets the scripts of the named origins read the answers; no cookies are involved, so none are
 * allowed.
 */
@PreMatching
public final class Cors implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String ORIGIN = "Origin";
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String METHODS = "GET, HEAD, POST, PUT";
  private static final String REQUEST_HEADERS =
      "Content-Type, If-None-Match, Idempotency-Key, Last-Event-ID";
  private static final String RESPONSE_HEADERS =
      "ETag, Location, Link, Idempotent-Replayed, Retry-After";
  private static final int MAX_AGE_SECONDS = 600;

  private final Set<String> origins;

  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isPreflight(request)) {
      request.abortWith(Response.noContent().build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, ORIGIN);
    var origin = request.getHeaderString(ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    headers.putSingle("Access-Control-Allow-Origin", origin);
    if (isPreflight(request)) {
      headers.putSingle("Access-Control-Allow-Methods", METHODS);
      headers.putSingle("Access-Control-Allow-Headers", REQUEST_HEADERS);
      headers.putSingle("Access-Control-Max-Age", MAX_AGE_SECONDS);
    } else {
      headers.putSingle("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    }
  }

  private static boolean isPreflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        && request.getHeaderString(ORIGIN) != null
        && request.getHeaderString(REQUEST_METHOD) != null;
  }
}
