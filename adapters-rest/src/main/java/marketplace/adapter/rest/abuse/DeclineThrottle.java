package marketplace.adapter.rest.abuse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import marketplace.adapter.rest.problem.Problem;

/** Stops those who try out cards: after too many declines, before any other card is asked for. */
@Singleton
@ThrottledByDeclines
public final class DeclineThrottle implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String REPLAYED = "Idempotent-Replayed";

  private final Declines declines;
  private final Callers callers;

  @Inject
  DeclineThrottle(ThrottleSettings settings, Clock clock, Callers callers) {
    this.declines = new Declines(settings, clock);
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    declines.pause(callers.of(request)).map(DeclineThrottle::refusal).ifPresent(request::abortWith);
  }

  /** What was answered before was counted before. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof CardAnswer answer
        && answer.wasDeclined()
        && !response.getHeaders().containsKey(REPLAYED)) {
      declines.count(callers.of(request));
    }
  }

  private static Response refusal(Duration pause) {
    return Problem.of(
            Status.TOO_MANY_REQUESTS,
            "too-many-declines",
            "Too many cards were declined from here; nothing was asked of this one")
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, pause.plusSeconds(1).minusNanos(1).toSeconds())
        .build();
  }
}
