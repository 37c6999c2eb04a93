package marketplace.adapter.rest.cart;

import java.time.Clock;
import java.util.random.RandomGenerator;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartId;

/** Where empty carts come from, each under an id that nobody can guess. */
public final class NewCarts {
  private static final int ID_BYTES = 20;

  private final RandomGenerator random;
  private final Clock clock;

  /**
   * @param random unpredictable: who guesses an id may see the order that comes of it
   */
  public NewCarts(RandomGenerator random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  Cart open() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Cart.empty(CartId.of(id), clock.instant());
  }
}
