package marketplace.domain.cart;

import java.util.Optional;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.money.Money;

/**
 * One product in a cart.
 *
 * @param quoted the price of one that the shopper was last shown; empty if none was shown yet
 */
public record CartLine(ProductId product, Quantity quantity, Optional<Money> quoted) {
  public static CartLine unquoted(ProductId product, Quantity quantity) {
    return new CartLine(product, quantity, Optional.empty());
  }

  CartLine with(Quantity other) {
    return new CartLine(product, other, quoted);
  }
}
