package marketplace.adapter.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;

/** Gives a failure words that was answered with a bare status, such as a header nobody can read. */
public final class ProblemFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var status = response.getStatus();
    if (status >= Status.BAD_REQUEST.getStatusCode() && !response.hasEntity()) {
      response.setEntity(HttpProblem.of(status), new Annotation[0], Problem.MEDIA_TYPE);
    }
  }
}
