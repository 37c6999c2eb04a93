package marketplace.domain.catalog;

import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;

/**
 * A change that an operator makes to how many of a product are left.
 *
 * @param change more of it, or fewer if it is negative
 * @param key the same one again is the same change, made once
 */
public record Restock(ProductId product, int change, RequestKey key) {
  private static final int LARGEST = 1_000_000;

  public Restock {
    if (change == 0 || change < -LARGEST || change > LARGEST) {
      throw new Refusal.Invalid(
          "stock-change-invalid",
          "Stock changes by -%1$d to %1$d, and not by 0".formatted(LARGEST));
    }
  }

  /** The stock after it. */
  public StockLevel applyTo(int available) {
    var changed = (long) available + change;
    if (changed < 0) {
      throw new Refusal.Conflict("stock-too-low", "Only %d are left".formatted(available));
    }
    if (changed > Integer.MAX_VALUE) {
      throw new Refusal.Conflict("stock-too-high", "There are %d already".formatted(available));
    }
    return new StockLevel(product, (int) changed);
  }
}
