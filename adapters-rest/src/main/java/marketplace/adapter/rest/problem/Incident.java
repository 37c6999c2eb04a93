package marketplace.adapter.rest.problem;

import jakarta.ws.rs.core.Response.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug that showed: all of it goes to the log, and nothing but its name to the outside. */
public final class Incident {
  private static final Logger log = LoggerFactory.getLogger(Incident.class);

  private Incident() {}

  public static Problem of(Throwable failure) {
    var problem =
        Problem.of(
            Status.INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong here, and the shop has it on record");
    log.error("Incident {}", problem.instance(), failure);
    return problem;
  }
}
