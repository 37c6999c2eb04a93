package marketplace.testkit;

import marketplace.domain.catalog.Product;
import marketplace.domain.port.Catalog;

class InMemoryCatalogTest extends CatalogContract {
  @Override
  protected Catalog selling(Product... products) {
    return new InMemoryCatalog(products);
  }
}
