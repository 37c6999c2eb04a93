package marketplace.domain.shipment;

import java.util.Optional;
import marketplace.domain.cart.PricedCart.PricedLine;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;

/**
 * Something to be packed, so often.
 *
 * @param weight of one, if anybody knows
 * @param size of one, if anybody knows
 */
public record Item(
    ProductId product, Quantity quantity, Optional<Weight> weight, Optional<Size> size) {
  public static Item of(PricedLine line) {
    var product = line.product();
    return new Item(product.id(), line.quantity(), product.weight(), product.size());
  }

  Weight unitWeight() {
    return weight.orElse(Weight.NONE);
  }

  long unitVolume() {
    return size.map(Size::volume).orElse(0L);
  }
}
