package marketplace.domain.catalog;

import java.util.List;
import java.util.Optional;
import marketplace.domain.money.Money;

/** Something the shop sells. */
public record Product(
    ProductId id,
    String slug,
    String title,
    String description,
    Money price,
    Availability availability,
    Optional<Weight> weight,
    Optional<Size> size,
    List<Category> categories,
    List<Image> images) {
  public Product {
    categories = List.copyOf(categories);
    images = List.copyOf(images);
  }
}
