package marketplace.application.catalog;

import marketplace.domain.Refusal;
import marketplace.domain.catalog.Product;
import marketplace.domain.port.Catalog;

/** Shows a shopper one product. */
public final class ShowProduct {
  private final Catalog catalog;

  public ShowProduct(Catalog catalog) {
    this.catalog = catalog;
  }

  /** By id or by slug. */
  public Product handle(String idOrSlug) {
    return catalog
        .find(idOrSlug)
        .orElseThrow(
            () -> new Refusal.NotFound("product-not-found", "The shop does not sell that"));
  }
}
