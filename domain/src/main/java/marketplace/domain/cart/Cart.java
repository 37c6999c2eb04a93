package marketplace.domain.cart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;

/** What a shopper means to buy, and what it was said to cost; the shopper keeps it. */
public record Cart(CartId id, List<CartLine> lines, Instant expiresAt) {
  public static final int MAX_LINES = 50;

  public Cart {
    lines = List.copyOf(lines);
    if (lines.size() > MAX_LINES) {
      throw new Refusal.Invalid(
          "cart-too-large", "A cart holds at most " + MAX_LINES + " different products");
    }
    if (productsOf(lines).size() < lines.size()) {
      throw new Refusal.Invalid("cart-line-repeated", "A cart names a product once");
    }
  }

  public static Cart empty(CartId id, Instant expiresAt) {
    return new Cart(id, List.of(), expiresAt);
  }

  public Set<ProductId> products() {
    return productsOf(lines);
  }

  /** One line more, or more of a line that is there. */
  public Cart add(ProductId product, Quantity more) {
    return has(product)
        ? changing(product, line -> Optional.of(line.with(line.quantity().plus(more))))
        : append(CartLine.unquoted(product, more));
  }

  /** So many of this product and no others. */
  public Cart set(ProductId product, Quantity quantity) {
    return has(product)
        ? changing(product, line -> Optional.of(line.with(quantity)))
        : append(CartLine.unquoted(product, quantity));
  }

  public Cart remove(ProductId product) {
    return changing(product, _ -> Optional.empty());
  }

  public Cart expiringAt(Instant instant) {
    return new Cart(id, lines, instant);
  }

  /** What this costs at today's prices, and what of it cannot be had any more. */
  public PricedCart price(Map<ProductId, Product> today) {
    return PricedCart.of(this, today);
  }

  private boolean has(ProductId product) {
    return products().contains(product);
  }

  private Cart append(CartLine line) {
    var longer = new ArrayList<>(lines);
    longer.add(line);
    return new Cart(id, longer, expiresAt);
  }

  private Cart changing(ProductId product, Function<CartLine, Optional<CartLine>> change) {
    var changed =
        lines.stream()
            .flatMap(line ->
                line.product().equals(product) ? change.apply(line).stream() : Stream.of(line))
            .toList();
    return new Cart(id, changed, expiresAt);
  }

  private static Set<ProductId> productsOf(List<CartLine> lines) {
    return lines.stream()
        .map(CartLine::product)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
