package marketplace.adapter.rest.cart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.application.cart.FillCart;
import marketplace.application.cart.FillCart.Change;
import marketplace.domain.Refusal;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import org.jspecify.annotations.Nullable;

/** How many of which product a cart is to hold, as it was asked for. */
record SetCartRequest(@Nullable String cart, @Nullable List<@Nullable Item> items) {
  record Item(@Nullable String productId, @Nullable Integer quantity) {
    Supplier<Change> read(Fields fields, Set<ProductId> named) {
      var product = fields.required("productId", productId, id -> once(new ProductId(id), named));
      var change = fields.required("quantity", quantity, Item::changeTo);
      return () -> change.get().of(product.get());
    }

    private static ProductId once(ProductId product, Set<ProductId> named) {
      if (!named.add(product)) {
        throw new Refusal.Invalid("cart-line-repeated", "A quantity is set once for a product");
      }
      return product;
    }

    private static ChangeOf changeTo(int quantity) {
      if (quantity == 0) {
        return Change.Remove::new;
      }
      var wanted = new Quantity(quantity);
      return product -> new Change.Set(product, wanted);
    }
  }

  /** A change that does not know its product yet. */
  private interface ChangeOf {
    Change of(ProductId product);
  }

  FillCart.Command toDomain(CartTokens tokens) {
    return Fields.ofBody(fields -> {
      var kept = fields.required("cart", cart, tokens::read);
      var changes = changes(fields);
      return () -> new FillCart.Command(kept.get(), changes.get());
    });
  }

  private Supplier<List<Change>> changes(Fields fields) {
    if (items == null) {
      return fields.missing("items");
    }
    var named = new HashSet<ProductId>();
    return fields.array("items", items, Cart.MAX_LINES, (item, at) -> item.read(at, named));
  }
}
