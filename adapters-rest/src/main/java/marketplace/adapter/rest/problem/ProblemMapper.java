package marketplace.adapter.rest.problem;

import static jakarta.ws.rs.core.HttpHeaders.ALLOW;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;
import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an HTTP answer. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);
  private static final int RETRY_AFTER_SECONDS = 2;

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> problemFor(refusal).toResponse().build();
      case MalformedRequest malformed -> problemFor(malformed).toResponse().build();
      case Unavailable unavailable -> answer(unavailable).build();
      case HeaderValueException _ ->
          HttpProblem.of(BAD_REQUEST.getStatusCode()).toResponse().build();
      case WebApplicationException http -> answer(http.getResponse()).build();
      default -> Incident.of(failure).toResponse().build();
    };
  }

  private static Problem problemFor(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid invalid ->
          Problem.of(MoreStatus.UNPROCESSABLE_CONTENT, invalid.code(), messageOf(invalid))
              .withErrors(invalid.violations());
      case Refusal.NotFound missing -> Problem.of(NOT_FOUND, missing.code(), messageOf(missing));
      case Refusal.Conflict conflict -> Problem.of(CONFLICT, conflict.code(), messageOf(conflict));
    };
  }

  private static Problem problemFor(MalformedRequest malformed) {
    return Problem.of(BAD_REQUEST, malformed.code(), messageOf(malformed))
        .withErrors(malformed.violations());
  }

  /** Which party is silent is for the log alone; it happens every day, and is no bug to trace. */
  private static ResponseBuilder answer(Unavailable failure) {
    var problem =
        Problem.of(
            SERVICE_UNAVAILABLE,
            "unavailable",
            "The shop cannot do that just now; asking again does nothing twice");
    log.warn("{} {}", problem.instance(), failure.getMessage());
    return problem.toResponse().header(RETRY_AFTER, RETRY_AFTER_SECONDS);
  }

  private static ResponseBuilder answer(Response http) {
    return HttpProblem.of(http.getStatus()).toResponse().header(ALLOW, http.getHeaderString(ALLOW));
  }

  private static String messageOf(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "");
  }
}
