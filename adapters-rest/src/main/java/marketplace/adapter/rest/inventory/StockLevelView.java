package marketplace.adapter.rest.inventory;

import marketplace.domain.catalog.StockLevel;

/** How many of a product are left, as it is shown to operators. */
record StockLevelView(String productId, int available) {
  static StockLevelView of(StockLevel level) {
    return new StockLevelView(level.product().value(), level.available());
  }
}
