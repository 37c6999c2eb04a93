package marketplace.adapter.rest.problem;

import jakarta.ws.rs.core.Response.StatusType;

/** The problems of HTTP itself, which no resource has a say in. */
public final class HttpProblem {
  private HttpProblem() {}

  public static Problem of(StatusType status) {
    return switch (status.getStatusCode()) {
      case 400 ->
          Problem.of(status, "request-unreadable", "The request is not HTTP as it should be");
      case 404 -> Problem.of(status, "path-unknown", "There is nothing at this path");
      case 405 -> Problem.of(status, "method-not-allowed", "This path does not know that method");
      case 406 -> Problem.of(status, "not-acceptable", "There is no such representation of this");
      case 413 ->
          Problem.of(status, "body-too-large", "The body is larger than anything asked for");
      case 414 -> Problem.of(status, "uri-too-long", "The URI is too long");
      case 415 ->
          Problem.of(status, "media-type-unsupported", "The body has to be application/json");
      default -> Problem.of(status, "http-" + status.getStatusCode(), status.getReasonPhrase());
    };
  }
}
