package marketplace.testkit;

import java.util.HashMap;
import java.util.Map;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.catalog.Restock;
import marketplace.domain.catalog.StockLevel;
import marketplace.domain.port.Inventory;

/** The stock that {@link InMemoryOrders} take from, for those who add to it. */
public final class InMemoryInventory implements Inventory {
  private final InMemoryOrders orders;
  private final Map<RequestKey, Restock> done = new HashMap<>();

  public InMemoryInventory(InMemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public synchronized StockLevel restock(Restock restock) {
    var product = restock.product();
    var earlier = done.get(restock.key());
    if (earlier != null) {
      return again(earlier, restock);
    }
    if (!orders.hasStockOf(product)) {
      throw new Refusal.NotFound("product-not-found", "The shop does not sell that");
    }
    var changed = orders.changeStock(product, restock::applyTo);
    done.put(restock.key(), restock);
    return changed;
  }

  private StockLevel again(Restock earlier, Restock restock) {
    if (!earlier.equals(restock)) {
      throw RequestKey.reused();
    }
    return new StockLevel(restock.product(), orders.stockOf(restock.product()));
  }
}
