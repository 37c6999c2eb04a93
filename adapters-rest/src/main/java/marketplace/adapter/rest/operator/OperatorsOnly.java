package marketplace.adapter.rest.operator;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.Optional;
import marketplace.adapter.rest.problem.Problem;

/** Lets only those who show the operators' token do what is theirs; with no token set, nobody. */
@ForOperators
@Priority(Priorities.AUTHENTICATION)
public final class OperatorsOnly implements ContainerRequestFilter {
  private final Optional<OperatorToken> token;

  public OperatorsOnly(Optional<OperatorToken> token) {
    this.token = token;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (token.isEmpty()) {
      request.abortWith(
          Problem.of(
                  Status.FORBIDDEN,
                  "operators-switched-off",
                  "This shop has no marketplace.operator.token, so nobody may do this")
              .toResponse()
              .build());
      return;
    }
    var shown = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.AUTHORIZATION), "");
    if (!token.get().isShownIn(shown)) {
      request.abortWith(
          Problem.of(Status.UNAUTHORIZED, "operator-token-wrong", "The operators' token is needed")
              .toResponse()
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"operators\"")
              .build());
    }
  }
}
