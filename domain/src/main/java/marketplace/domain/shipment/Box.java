package marketplace.domain.shipment;

import java.util.List;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;

/**
 * A packed box.
 *
 * @param weight of all of it
 */
public record Box(List<Content> contents, Weight weight, Size size) {
  public Box {
    contents = List.copyOf(contents);
  }

  /** So many of one product. */
  public record Content(ProductId product, int quantity) {}
}
