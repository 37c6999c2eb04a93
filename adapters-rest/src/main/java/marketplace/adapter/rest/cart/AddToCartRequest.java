package marketplace.adapter.rest.cart;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.application.cart.FillCart;
import marketplace.application.cart.FillCart.Change;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import org.jspecify.annotations.Nullable;

/** What is to be added to which cart, as it was asked for. */
record AddToCartRequest(@Nullable String cart, @Nullable List<@Nullable Item> items) {
  record Item(@Nullable String productId, @Nullable Integer quantity) {
    Supplier<Change> read(Fields fields) {
      var product = fields.required("productId", productId, ProductId::new);
      var more = fields.required("quantity", quantity, Quantity::new);
      return () -> new Change.Add(product.get(), more.get());
    }
  }

  FillCart.Command toDomain(CartTokens tokens, NewCarts newCarts) {
    return Fields.ofBody(fields -> {
      var kept = fields.optional("cart", cart, tokens::read);
      var changes =
          fields.array(
              "items", Optional.ofNullable(items).orElseGet(List::of), Cart.MAX_LINES, Item::read);
      return () -> new FillCart.Command(kept.get().orElseGet(newCarts::open), changes.get());
    });
  }
}
