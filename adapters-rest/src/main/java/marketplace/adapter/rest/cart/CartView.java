package marketplace.adapter.rest.cart;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import marketplace.adapter.rest.catalog.AvailabilityView;
import marketplace.adapter.rest.catalog.ImageView;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.money.Money;

/** A priced cart as it is shown, with the token that the shopper keeps. */
public record CartView(
    String token,
    String id,
    List<LineView> lines,
    MoneyView total,
    List<CartWarningView> warnings,
    Instant expiresAt) {
  /** One product of the cart, as it is sold today. */
  record LineView(
      String productId,
      String slug,
      String title,
      Optional<ImageView> image,
      int quantity,
      MoneyView unitPrice,
      MoneyView total,
      AvailabilityView availability) {
    static LineView of(PricedCart.PricedLine line) {
      var product = line.product();
      return new LineView(
          product.id().value(),
          product.slug(),
          product.title(),
          product.images().stream().findFirst().map(ImageView::of),
          line.quantity().value(),
          MoneyView.of(product.price()),
          MoneyView.of(line.total()),
          AvailabilityView.of(product.availability()));
    }
  }

  /**
   * A cart, shown.
   *
   * @param currency what nothing is counted in, when the cart is empty
   */
  public static CartView of(PricedCart priced, CartTokens tokens, Currency currency) {
    var cart = priced.cart();
    return new CartView(
        tokens.write(cart),
        cart.id().value(),
        priced.lines().stream().map(LineView::of).toList(),
        MoneyView.of(priced.total().orElseGet(() -> Money.zero(currency))),
        priced.warnings().stream().map(CartWarningView::of).toList(),
        cart.expiresAt());
  }
}
