package marketplace.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import marketplace.adapter.rest.json.StrictJson;
import marketplace.adapter.rest.problem.HttpProblem;
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
    var response = request.getResponse();
    response.setContentType(Problem.MEDIA_TYPE.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    var problem = HttpProblem.of(Response.status(status).build().getStatusInfo());
    return new String(StrictJson.write(problem), UTF_8);
  }
}
