package marketplace.adapter.rest.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Currency;
import marketplace.adapter.rest.http.Conditional;
import marketplace.adapter.rest.json.StrictJson;
import marketplace.adapter.rest.problem.MalformedRequest;
import marketplace.application.catalog.BrowseCatalog;
import marketplace.application.catalog.ShowProduct;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogQuery;

/** The catalogue: {@code /products}. */
@Singleton
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public final class ProductsResource {
  private static final Duration MAX_AGE = Duration.ofSeconds(10);

  private final BrowseCatalog browseCatalog;
  private final ShowProduct showProduct;
  private final Currency currency;

  @Inject
  ProductsResource(BrowseCatalog browseCatalog, ShowProduct showProduct, Currency currency) {
    this.browseCatalog = browseCatalog;
    this.showProduct = showProduct;
    this.currency = currency;
  }

  @GET
  public Response browse(
      @Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
    var query = new BrowseRequest(uri.getQueryParameters()).toDomain(currency);
    var page = ProductPageView.of(page(query), query);
    var response = answer(page, request, headers);
    page.next().ifPresent(cursor -> response.header(HttpHeaders.LINK, linkTo(cursor, uri)));
    return response.build();
  }

  @GET
  @Path("{idOrSlug}")
  public Response show(
      @PathParam("idOrSlug") String idOrSlug,
      @Context Request request,
      @Context HttpHeaders headers) {
    return answer(ProductView.of(showProduct.handle(idOrSlug)), request, headers).build();
  }

  /** All that the catalogue alone can read in a query is where its cursor stands. */
  private CatalogPage page(CatalogQuery query) {
    try {
      return browseCatalog.handle(query);
    } catch (Refusal.Invalid refusal) {
      throw MalformedRequest.at("?cursor", refusal.code(), String.valueOf(refusal.getMessage()));
    }
  }

  private static ResponseBuilder answer(Object view, Request request, HttpHeaders headers) {
    return new Conditional(StrictJson.write(view), MAX_AGE).answer(request, headers);
  }

  private static Link linkTo(String cursor, UriInfo uri) {
    var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    return Link.fromUri(next.getRawPath() + "?" + next.getRawQuery()).rel("next").build();
  }
}
