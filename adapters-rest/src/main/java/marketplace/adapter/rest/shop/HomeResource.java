package marketplace.adapter.rest.shop;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import marketplace.adapter.rest.storefront.StorefrontHandler;

/**
 * Sends whoever comes by the front door to the storefront, {@code /}, and browsers that look for
 * its icon where nothing named it, {@code /favicon.ico}.
 */
@Singleton
@Path("")
public final class HomeResource {
  private static final URI STOREFRONT = URI.create(StorefrontHandler.ROOT + "/");
  private static final URI ICON = STOREFRONT.resolve("icon.svg");

  @GET
  public Response show() {
    return Response.temporaryRedirect(STOREFRONT).build();
  }

  @GET
  @Path("favicon.ico")
  public Response showIcon() {
    return Response.temporaryRedirect(ICON).build();
  }
}
