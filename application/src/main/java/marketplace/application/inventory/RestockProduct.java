package marketplace.application.inventory;

import marketplace.domain.catalog.Restock;
import marketplace.domain.catalog.StockLevel;
import marketplace.domain.port.Inventory;

/** Changes how many of a product are left; once for each key, however often it is asked. */
public final class RestockProduct {
  private final Inventory inventory;

  public RestockProduct(Inventory inventory) {
    this.inventory = inventory;
  }

  public StockLevel handle(Restock restock) {
    return inventory.restock(restock);
  }
}
