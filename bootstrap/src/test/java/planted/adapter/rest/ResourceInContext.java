package planted.adapter.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Gets the request behind its back. */
final class ResourceInContext {
  @Context @Nullable UriInfo uri;
}
