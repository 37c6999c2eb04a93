package marketplace.adapter.rest.inventory;

import marketplace.adapter.rest.json.Fields;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Restock;
import org.jspecify.annotations.Nullable;

/** By how many the stock of a product changes, as it was asked for. */
record RestockRequest(@Nullable Integer change) {
  Restock toDomain(String productId, RequestKey key) {
    var product = product(productId);
    return Fields.ofBody(
        fields -> fields.required("change", change, it -> new Restock(product, it, key)));
  }

  private static ProductId product(String id) {
    try {
      return new ProductId(id);
    } catch (Refusal.Invalid _) {
      throw new Refusal.NotFound("product-not-found", "The shop does not sell that");
    }
  }
}
