package marketplace.domain.cart;

import marketplace.domain.Refusal;

/** How many of one product: 1 to 99. */
public record Quantity(int value) {
  public static final int MAX = 99;

  public Quantity {
    if (value < 1 || value > MAX) {
      throw new Refusal.Invalid("quantity-invalid", "A quantity is 1 to " + MAX);
    }
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value + other.value);
  }
}
