package marketplace.adapter.rest.catalog;

import java.util.List;
import java.util.Optional;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.Weight;

/** A product as it is shown. */
record ProductView(
    String id,
    String slug,
    String title,
    String description,
    MoneyView price,
    AvailabilityView availability,
    Optional<Long> weightGrams,
    List<CategoryView> categories,
    List<ImageView> images) {
  static ProductView of(Product product) {
    return new ProductView(
        product.id().value(),
        product.slug(),
        product.title(),
        product.description(),
        MoneyView.of(product.price()),
        AvailabilityView.of(product.availability()),
        product.weight().map(Weight::grams),
        product.categories().stream().map(CategoryView::of).toList(),
        product.images().stream().map(ImageView::of).toList());
  }
}
