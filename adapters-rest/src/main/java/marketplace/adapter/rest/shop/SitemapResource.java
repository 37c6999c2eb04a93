package marketplace.adapter.rest.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.adapter.rest.http.Conditional;
import marketplace.application.catalog.BrowseCatalog;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.Product;

/** Every page that a search engine should know: {@code /sitemap.xml}. */
@Singleton
@Path("sitemap.xml")
@Produces(MediaType.APPLICATION_XML)
public final class SitemapResource {
  private static final Duration MAX_AGE = Duration.ofHours(1);

  /** What the protocol of sitemaps allows in one file. */
  private static final int MAX_PAGES = 50_000;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      """;

  private final BrowseCatalog browseCatalog;
  private final PublicAddress address;

  @Inject
  SitemapResource(BrowseCatalog browseCatalog, PublicAddress address) {
    this.browseCatalog = browseCatalog;
    this.address = address;
  }

  @GET
  public Response show(
      @Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
    var pages = Stream.concat(Stream.of("/"), products().stream().map(SitemapResource::page));
    var sitemap =
        pages
            .limit(MAX_PAGES)
            .map(page -> "  <url><loc>" + address.page(uri, page) + "</loc></url>\n")
            .collect(Collectors.joining("", HEAD, "</urlset>\n"));
    return new Conditional(sitemap.getBytes(UTF_8), MAX_AGE).answer(request, headers).build();
  }

  private static String page(Product product) {
    return "/product/?id=" + URLEncoder.encode(product.slug(), UTF_8);
  }

  private List<Product> products() {
    var products = new ArrayList<Product>();
    var next = Optional.<CatalogQuery.Cursor>empty();
    do {
      var page = browseCatalog.handle(everything(next));
      products.addAll(page.products());
      next = page.next();
    } while (next.isPresent() && products.size() < MAX_PAGES);
    return products;
  }

  private static CatalogQuery everything(Optional<CatalogQuery.Cursor> after) {
    return new CatalogQuery(
        CatalogQuery.Filter.NONE, CatalogQuery.Sort.NEWEST, CatalogQuery.MAX_LIMIT, after);
  }
}
