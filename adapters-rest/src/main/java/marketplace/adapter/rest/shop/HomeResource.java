package marketplace.adapter.rest.shop;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import marketplace.adapter.rest.storefront.StorefrontHandler;

/** Sends whoever comes by the front door to the storefront: {@code /}. */
@Singleton
@Path("")
public final class HomeResource {
  private static final URI STOREFRONT = URI.create(StorefrontHandler.ROOT + "/");

  @GET
  public Response show() {
    return Response.temporaryRedirect(STOREFRONT).build();
  }
}
