package marketplace.adapter.rest.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import marketplace.application.cart.FillCart;

/** The cart that the shopper keeps: {@code /cart}. */
@Singleton
@Path("cart")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CartResource {
  private final FillCart fillCart;
  private final CartTokens tokens;
  private final NewCarts newCarts;
  private final Currency currency;

  @Inject
  CartResource(FillCart fillCart, CartTokens tokens, NewCarts newCarts, Currency currency) {
    this.fillCart = fillCart;
    this.tokens = tokens;
    this.newCarts = newCarts;
    this.currency = currency;
  }

  @POST
  public CartView add(AddToCartRequest request) {
    return fill(request.toDomain(tokens, newCarts));
  }

  @PUT
  public CartView set(SetCartRequest request) {
    return fill(request.toDomain(tokens));
  }

  private CartView fill(FillCart.Command command) {
    return CartView.of(fillCart.handle(command), tokens, currency);
  }
}
