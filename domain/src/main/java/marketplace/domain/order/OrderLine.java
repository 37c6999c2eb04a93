package marketplace.domain.order;

import java.util.Optional;
import marketplace.domain.cart.PricedCart.PricedLine;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.Item;

/**
 * What was bought of one product, at the price it was bought for.
 *
 * @param counted whether it was taken from a counted stock, and so has to go back if it is not sold
 */
public record OrderLine(
    ProductId product,
    String title,
    Quantity quantity,
    Money unitPrice,
    Optional<Weight> unitWeight,
    Optional<Size> unitSize,
    boolean counted) {
  static OrderLine of(PricedLine line) {
    var product = line.product();
    return new OrderLine(
        product.id(),
        product.title(),
        line.quantity(),
        product.price(),
        product.weight(),
        product.size(),
        product.availability() instanceof Availability.Counted);
  }

  Item item() {
    return new Item(product, quantity, unitWeight, unitSize);
  }

  public Money total() {
    return unitPrice.times(quantity.value());
  }
}
