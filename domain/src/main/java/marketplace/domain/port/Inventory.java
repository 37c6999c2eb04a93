package marketplace.domain.port;

import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.catalog.Restock;
import marketplace.domain.catalog.StockLevel;

/**
 * How many of each product are left. {@link Orders} take from it; this is for those who add to it.
 */
public interface Inventory {
  /**
   * Changes what is left of a product, once for each key; the same change again answers with what
   * is left by now. A product that was not counted is counted from here on.
   *
   * @throws Refusal.NotFound {@code product-not-found} when the shop has no such product
   * @throws Refusal.Conflict {@code stock-too-low} when less than nothing would be left
   * @throws Refusal.Invalid {@code idempotency-key-reused} when another request had the key
   * @throws Unavailable when the store cannot be reached or is too busy
   */
  StockLevel restock(Restock restock);
}
