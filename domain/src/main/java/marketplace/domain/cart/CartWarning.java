package marketplace.domain.cart;

import marketplace.domain.catalog.ProductId;
import marketplace.domain.money.Money;

/** Something a shopper must be told before buying, because it is not as it was. */
public sealed interface CartWarning {
  ProductId product();

  /** One costs something else than the shopper was shown; the new price is in the cart. */
  record PriceChanged(ProductId product, String title, Money was, Money now)
      implements CartWarning {}

  /** Fewer are left than were asked for; the cart holds what is left. */
  record FewerLeft(ProductId product, String title, Quantity asked, int left)
      implements CartWarning {}

  /** None is left; the line was taken out. */
  record SoldOut(ProductId product, String title) implements CartWarning {}

  /** The shop does not sell it any more; the line was taken out. */
  record NoLongerSold(ProductId product) implements CartWarning {}
}
