package marketplace.adapter.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import marketplace.domain.Violation;

/**
 * An RFC 9457 problem document.
 *
 * @param code what the type ends with, for clients to decide by
 * @param instance names this very occurrence
 * @param extensions what a kind of problem says beyond that
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
    @JsonAnyGetter Map<String, Object> extensions) {
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  public Problem {
    errors = List.copyOf(errors);
    extensions = Map.copyOf(extensions);
  }

  public static Problem of(StatusType status, String code, String detail) {
    return new Problem(
        "/problems/" + code,
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        code,
        "urn:uuid:" + UUID.randomUUID(),
        List.of(),
        Map.of());
  }

  public Problem withErrors(List<Violation> wrong) {
    return new Problem(type, title, status, detail, code, instance, wrong, extensions);
  }

  public Problem with(String extension, Object value) {
    return new Problem(
        type, title, status, detail, code, instance, errors, Map.of(extension, value));
  }

  public ResponseBuilder toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }
}
