package marketplace.adapter.rest.abuse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.adapter.rest.idempotency.IdempotencyKey;

/** Refuses card numbers in what is not the body: the path, the query and the idempotency key. */
@PreMatching
public final class CardNumberFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    var uri = request.getUriInfo();
    var key = Optional.ofNullable(request.getHeaderString(IdempotencyKey.HEADER));
    if (CardNumbers.areIn(uri.getPath()) || key.filter(CardNumbers::areIn).isPresent()) {
      throw CardNumbers.refusal(List.of());
    }
    var pointers =
        uri.getQueryParameters().entrySet().stream()
            .flatMap(parameter -> pointer(parameter).stream())
            .toList();
    if (!pointers.isEmpty()) {
      throw CardNumbers.refusal(pointers);
    }
  }

  /** A name that is a card number itself is not repeated. */
  private static Optional<String> pointer(Map.Entry<String, List<String>> parameter) {
    if (CardNumbers.areIn(parameter.getKey())) {
      return Optional.of("?");
    }
    return parameter.getValue().stream().anyMatch(CardNumbers::areIn)
        ? Optional.of("?" + parameter.getKey())
        : Optional.empty();
  }
}
