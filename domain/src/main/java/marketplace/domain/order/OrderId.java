package marketplace.domain.order;

import marketplace.domain.Refusal;
import marketplace.domain.cart.CartId;

/** Names an order by the cart it came from: one cart, one order; holding the id opens it. */
public record OrderId(CartId cart) {
  public static OrderId of(String value) {
    try {
      return new OrderId(new CartId(value));
    } catch (Refusal.Invalid _) {
      throw unknown();
    }
  }

  /** What is said to whoever asks for an order that there is not. */
  public static Refusal.NotFound unknown() {
    return new Refusal.NotFound("order-not-found", "There is no such order");
  }

  public String value() {
    return cart.value();
  }

  /** Whoever reads it in a log could open the order; its number is for that. */
  @Override
  public String toString() {
    return "an order id";
  }
}
