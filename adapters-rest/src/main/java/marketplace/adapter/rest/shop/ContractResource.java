package marketplace.adapter.rest.shop;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import marketplace.adapter.rest.http.Conditional;

/** The contract of this API: {@code /openapi.yaml}. */
@Singleton
@Path("openapi.yaml")
@Produces("application/yaml")
public final class ContractResource {
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final Conditional contract = new Conditional(read(), MAX_AGE);

  @GET
  public Response show(@Context Request request, @Context HttpHeaders headers) {
    return contract.answer(request, headers).build();
  }

  private static byte[] read() {
    try (var file = ContractResource.class.getResourceAsStream("/openapi.yaml")) {
      return Objects.requireNonNull(file, "openapi.yaml is part of this jar").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
