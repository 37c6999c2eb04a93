package marketplace.adapter.rest.catalog;

import marketplace.domain.catalog.Category;

/** A shelf as it is shown. */
record CategoryView(String slug, String title) {
  static CategoryView of(Category category) {
    return new CategoryView(category.slug(), category.title());
  }
}
