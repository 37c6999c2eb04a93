package marketplace.adapter.rest.shop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import marketplace.adapter.rest.http.Conditional;
import marketplace.adapter.rest.json.StrictJson;

/** The shop's public settings: {@code /config}. */
@Singleton
@Path("config")
@Produces(MediaType.APPLICATION_JSON)
public final class ConfigResource {
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final Conditional config;

  @Inject
  ConfigResource(ConfigView config) {
    this.config = new Conditional(StrictJson.write(config), MAX_AGE);
  }

  @GET
  public Response show(@Context Request request, @Context HttpHeaders headers) {
    return config.answer(request, headers).build();
  }
}
