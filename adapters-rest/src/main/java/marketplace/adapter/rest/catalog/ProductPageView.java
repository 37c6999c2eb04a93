package marketplace.adapter.rest.catalog;

import java.util.List;
import java.util.Optional;
import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogQuery;

/** A page of the catalogue as it is shown. */
record ProductPageView(List<ProductView> items, FacetsView facets, Optional<String> next) {
  static ProductPageView of(CatalogPage page, CatalogQuery query) {
    return new ProductPageView(
        page.products().stream().map(ProductView::of).toList(),
        FacetsView.of(page.facets()),
        page.next().map(cursor -> PageCursor.write(cursor, query.sort())));
  }
}
