package marketplace.adapter.rest.catalog;

import java.util.List;
import java.util.Optional;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.catalog.CatalogPage.CategoryCount;
import marketplace.domain.catalog.CatalogPage.Facets;
import marketplace.domain.catalog.CatalogPage.PriceRange;

/** By what a page could be narrowed further. */
record FacetsView(List<CategoryFacet> categories, Optional<PriceFacet> price) {
  record CategoryFacet(String slug, String title, int count) {
    static CategoryFacet of(CategoryCount counted) {
      var category = counted.category();
      return new CategoryFacet(category.slug(), category.title(), counted.products());
    }
  }

  record PriceFacet(MoneyView min, MoneyView max) {
    static PriceFacet of(PriceRange range) {
      return new PriceFacet(MoneyView.of(range.lowest()), MoneyView.of(range.highest()));
    }
  }

  static FacetsView of(Facets facets) {
    return new FacetsView(
        facets.categories().stream().map(CategoryFacet::of).toList(),
        facets.prices().map(PriceFacet::of));
  }
}
