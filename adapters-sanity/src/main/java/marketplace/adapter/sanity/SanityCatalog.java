package marketplace.adapter.sanity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.CatalogQuery.Cursor;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.port.Catalog;

/** The products that editors publish in Sanity. */
final class SanityCatalog implements Catalog {
  private final SanityClient client;
  private final ProductQueries queries;
  private final Shelf shelf;
  private final FacetCount facets;

  SanityCatalog(SanityClient client, ProductQueries queries, Currency currency) {
    this.client = client;
    this.queries = queries;
    this.shelf = new Shelf(currency);
    this.facets = new FacetCount(client, queries, shelf, currency, Ticker.systemTicker());
  }

  /** By id first, which takes no look at any other document. */
  @Override
  public Optional<Product> find(String idOrSlug) {
    return Stream.of(queries.byIds(List.of(idOrSlug)), queries.bySlug(idOrSlug))
        .flatMap(query -> products(client.browse(query).valueStream()))
        .findFirst();
  }

  @Override
  public Map<ProductId, Product> find(Set<ProductId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var query = queries.byIds(ids.stream().map(ProductId::value).toList());
    return products(client.query(query).valueStream()).collect(toMap(Product::id, identity()));
  }

  /** A product that cannot be sold as it is written leaves its page one shorter. */
  @Override
  public CatalogPage search(CatalogQuery query) {
    var rows = client.browse(queries.page(query)).valueStream().toList();
    var page = rows.subList(0, Math.min(rows.size(), query.limit()));
    return new CatalogPage(
        products(page.stream()).toList(),
        facets.of(query.filter()),
        rows.size() > page.size() ? Optional.of(cursor(page.getLast())) : Optional.empty());
  }

  private static Cursor cursor(JsonNode row) {
    return new Cursor(row.path("by").asText(), new ProductId(row.path("_id").asText()));
  }

  private Stream<Product> products(Stream<JsonNode> rows) {
    return shelf.sellable(rows, ProductDocument::toDomain);
  }
}
