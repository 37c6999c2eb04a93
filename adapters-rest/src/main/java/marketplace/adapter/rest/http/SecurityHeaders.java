package marketplace.adapter.rest.http;

import static jakarta.ws.rs.core.HttpHeaders.CACHE_CONTROL;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Tells browsers to take every answer for what it says it is, and to keep only what is public. */
public final class SecurityHeaders implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (!headers.containsKey(CACHE_CONTROL)) {
      headers.putSingle(CACHE_CONTROL, "no-store");
    }
  }
}
