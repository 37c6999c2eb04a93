package marketplace.application.cart;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.port.Catalog;

/** Puts products in a cart, takes them out again, and says what the cart costs today. */
public final class FillCart {
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Catalog catalog;
  private final Clock clock;

  public FillCart(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What is to happen to the cart; with no changes it is only priced afresh. */
  public record Command(Cart cart, List<Change> changes) {}

  /** One change of one line. */
  public sealed interface Change {
    ProductId product();

    /** So many more of it. */
    record Add(ProductId product, Quantity quantity) implements Change {}

    /** So many of it. */
    record Set(ProductId product, Quantity quantity) implements Change {}

    /** None of it. */
    record Remove(ProductId product) implements Change {}
  }

  public PricedCart handle(Command command) {
    var cart = command.cart();
    for (var item = 0; item < command.changes().size(); item++) {
      cart = apply(item, command.changes().get(item), cart);
    }
    var today = catalog.find(cart.products());
    requireSold(command.changes(), today.keySet());
    return cart.expiringAt(clock.instant().plus(LIFETIME)).price(today);
  }

  private static Cart apply(int item, Change change, Cart cart) {
    try {
      return apply(change, cart);
    } catch (Refusal.Invalid refusal) {
      var violation = new Violation("/items/" + item, refusal.code(), refusal.getMessage());
      throw new Refusal.Invalid(refusal.code(), refusal.getMessage(), List.of(violation));
    }
  }

  private static Cart apply(Change change, Cart cart) {
    return switch (change) {
      case Change.Add(var product, var quantity) -> cart.add(product, quantity);
      case Change.Set(var product, var quantity) -> cart.set(product, quantity);
      case Change.Remove(var product) -> cart.remove(product);
    };
  }

  /** A line that vanished since is a warning; asking for what is not sold is a mistake. */
  private static void requireSold(List<Change> changes, java.util.Set<ProductId> sold) {
    var violations =
        IntStream.range(0, changes.size())
            .filter(i -> !(changes.get(i) instanceof Change.Remove))
            .filter(i -> !sold.contains(changes.get(i).product()))
            .mapToObj(FillCart::notSold)
            .toList();
    if (!violations.isEmpty()) {
      throw new Refusal.Invalid("product-not-found", "The shop does not sell that", violations);
    }
  }

  private static Violation notSold(int item) {
    return new Violation(
        "/items/" + item + "/productId", "product-not-found", "The shop does not sell that");
  }
}
