package marketplace.domain.port;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;

/**
 * What editors offer for sale. Drafts, unpublished products and products without a price are not
 * part of it.
 *
 * <p>Every method throws {@link Unavailable} when the catalogue cannot be read.
 */
public interface Catalog {
  /** One product by its id or its slug; empty if the shop does not sell it. */
  Optional<Product> find(String idOrSlug);

  /**
   * These products with the prices and the stock of this moment, never from a cache: what is
   * decided on. A product that is not sold is not in the answer.
   */
  Map<ProductId, Product> find(Set<ProductId> ids);

  /**
   * A page of what a shopper looks for; stock and facets may lag by seconds.
   *
   * @throws Refusal.Invalid {@code cursor-invalid} for a cursor that no page of this order gave, as
   *     far as the catalogue can tell
   */
  CatalogPage search(CatalogQuery query);
}
