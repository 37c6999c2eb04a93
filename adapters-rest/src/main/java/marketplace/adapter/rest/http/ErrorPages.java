package marketplace.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response.Status;
import java.net.URISyntaxException;
import marketplace.adapter.rest.json.StrictJson;
import marketplace.adapter.rest.problem.HttpProblem;
import marketplace.adapter.rest.problem.Incident;
import marketplace.adapter.rest.problem.Problem;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Problems in place of the server's own pages, for what fails before it reaches a resource. */
public final class ErrorPages implements ErrorPageGenerator {
  @Override
  public String generate(
      Request request,
      int status,
      @Nullable String reasonPhrase,
      @Nullable String description,
      @Nullable Throwable exception) {
    var problem = problemFor(status, exception);
    var response = request.getResponse();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE.toString());
    response.setCharacterEncoding(UTF_8.name());
    response.setHeader("X-Content-Type-Options", "nosniff");
    return new String(StrictJson.write(problem), UTF_8);
  }

  /**
   * Jersey's container leaves a path or query that is no URI to the server, as if it were a bug.
   */
  private static Problem problemFor(int status, @Nullable Throwable exception) {
    if (exception == null) {
      return HttpProblem.of(status);
    }
    return exception.getCause() instanceof URISyntaxException
        ? Problem.of(Status.BAD_REQUEST, "uri-unreadable", "The path or the query is no URI")
        : Incident.of(exception);
  }
}
