package marketplace.domain.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.money.Money;

/** A cart at today's prices: what can be bought of it, and what is not as the shopper knew it. */
public record PricedCart(Cart cart, List<PricedLine> lines, List<CartWarning> warnings) {
  public PricedCart {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  /** One product of the cart, as it is sold today. */
  public record PricedLine(Product product, Quantity quantity) {
    public Money total() {
      return product.price().times(quantity.value());
    }
  }

  static PricedCart of(Cart cart, Map<ProductId, Product> today) {
    var lines = new ArrayList<PricedLine>();
    var warnings = new ArrayList<CartWarning>();
    for (var line : cart.lines()) {
      Optional.ofNullable(today.get(line.product()))
          .ifPresentOrElse(
              product -> price(line, product, lines, warnings),
              () -> warnings.add(new CartWarning.NoLongerSold(line.product())));
    }
    return new PricedCart(quote(cart, lines), lines, warnings);
  }

  /** What all lines cost together; nothing if there are none. */
  public Optional<Money> total() {
    return lines.stream().map(PricedLine::total).reduce(Money::plus);
  }

  /**
   * The same of a cart that is to be ordered.
   *
   * @throws Refusal.Conflict {@code cart-empty} when there is nothing to order
   */
  public Money totalToOrder() {
    return total().orElseThrow(() -> new Refusal.Conflict("cart-empty", "The cart is empty"));
  }

  private static void price(
      CartLine line, Product product, List<PricedLine> lines, List<CartWarning> warnings) {
    var asked = line.quantity();
    var left = product.availability().atMost(asked.value());
    if (left == 0) {
      warnings.add(new CartWarning.SoldOut(product.id(), product.title()));
      return;
    }
    if (left < asked.value()) {
      warnings.add(new CartWarning.FewerLeft(product.id(), product.title(), asked, left));
    }
    line.quoted()
        .filter(was -> !was.equals(product.price()))
        .map(was ->
            new CartWarning.PriceChanged(product.id(), product.title(), was, product.price()))
        .ifPresent(warnings::add);
    lines.add(new PricedLine(product, new Quantity(left)));
  }

  private static Cart quote(Cart cart, List<PricedLine> lines) {
    var quoted =
        lines.stream()
            .map(line ->
                new CartLine(
                    line.product().id(), line.quantity(), Optional.of(line.product().price())))
            .toList();
    return new Cart(cart.id(), quoted, cart.expiresAt());
  }
}
