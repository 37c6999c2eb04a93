package marketplace.adapter.rest.problem;

import jakarta.ws.rs.core.Response;

/** The problems of HTTP itself, which no resource has a say in. */
public final class HttpProblem {
  private HttpProblem() {}

  public static Problem of(int status) {
    return switch (status) {
      case 400 -> of(status, "request-unreadable", "The request is not HTTP as it should be");
      case 404 -> of(status, "path-unknown", "There is nothing at this path");
      case 405 -> of(status, "method-not-allowed", "This path does not know that method");
      case 406 -> of(status, "not-acceptable", "There is no such representation of this");
      case 412 -> of(status, "precondition-failed", "It is not as the request presumes");
      case 413 -> of(status, "body-too-large", "The body is larger than anything asked for");
      case 414 -> of(status, "uri-too-long", "The URI is too long");
      case 415 -> of(status, "media-type-unsupported", "The body has to be application/json");
      default -> of(status, "http-" + status, "HTTP says no");
    };
  }

  private static Problem of(int status, String code, String detail) {
    return Problem.of(Response.status(status).build().getStatusInfo(), code, detail);
  }
}
