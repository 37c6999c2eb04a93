package marketplace.adapter.rest.shop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Where search engines should not look: {@code /robots.txt}. */
@Singleton
@Path("robots.txt")
@Produces(MediaType.TEXT_PLAIN)
public final class RobotsResource {
  private final PublicAddress address;

  @Inject
  RobotsResource(PublicAddress address) {
    this.address = address;
  }

  @GET
  public String show(@Context UriInfo uri) {
    return """
    User-agent: *
    Disallow: /orders
    Disallow: /shop/cart/
    Disallow: /shop/checkout/
    Disallow: /shop/order/
    Sitemap: %s/sitemap.xml
    """
        .formatted(address.root(uri));
  }
}
