package marketplace.application.catalog;

import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.port.Catalog;

/** Shows a shopper a page of the catalogue. */
public final class BrowseCatalog {
  private final Catalog catalog;

  public BrowseCatalog(Catalog catalog) {
    this.catalog = catalog;
  }

  public CatalogPage handle(CatalogQuery query) {
    return catalog.search(query);
  }
}
