package marketplace.adapter.rest.shop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import marketplace.adapter.rest.problem.Problem;
import marketplace.domain.Unavailable;

/** Whether the shop is well: {@code /health}. */
@Singleton
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private static final int RETRY_AFTER_SECONDS = 2;

  private final List<ReadinessCheck> checks;

  @Inject
  HealthResource(Readiness readiness) {
    this.checks = readiness.checks();
  }

  @GET
  @Path("live")
  public HealthView live() {
    return HealthView.up(List.of());
  }

  @GET
  @Path("ready")
  public Response ready() {
    var silent = checks.stream().filter(check -> !answers(check)).toList();
    return silent.isEmpty()
        ? Response.ok(HealthView.up(names(checks))).build()
        : notReady(String.join(", ", names(silent)));
  }

  private static boolean answers(ReadinessCheck check) {
    try {
      check.probe().run();
      return true;
    } catch (Unavailable _) {
      return false;
    }
  }

  private static Response notReady(String parties) {
    return Problem.of(Status.SERVICE_UNAVAILABLE, "not-ready", "No answer from " + parties)
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static List<String> names(List<ReadinessCheck> checks) {
    return checks.stream().map(ReadinessCheck::party).toList();
  }
}
