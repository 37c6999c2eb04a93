package marketplace.domain.catalog;

import java.util.List;
import java.util.Optional;
import marketplace.domain.money.Money;

/** Some products of the catalogue, what else there is, and where to go on. */
public record CatalogPage(
    List<Product> products, Facets facets, Optional<CatalogQuery.Cursor> next) {
  public CatalogPage {
    products = List.copyOf(products);
  }

  /** By what the products could be narrowed further. */
  public record Facets(List<CategoryCount> categories, Optional<PriceRange> prices) {
    public Facets {
      categories = List.copyOf(categories);
    }
  }

  /** How many of the products a category holds. */
  public record CategoryCount(Category category, int products) {}

  /** The lowest and the highest price among the products. */
  public record PriceRange(Money lowest, Money highest) {}
}
