package marketplace.adapter.rest.shop;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import marketplace.adapter.rest.storefront.StorefrontHandler;

/**
 * Where the world finds this shop.
 *
 * @param configured what an operator says; without it, the address that the request was sent to
 */
public record PublicAddress(Optional<URI> configured) {
  /** An address within the storefront. */
  String page(UriInfo request, String path) {
    return root(request) + StorefrontHandler.ROOT + path;
  }

  String root(UriInfo request) {
    return configured.orElseGet(request::getBaseUri).toString().replaceFirst("/+$", "");
  }
}
