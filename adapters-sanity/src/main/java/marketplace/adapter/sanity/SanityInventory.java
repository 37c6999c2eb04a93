package marketplace.adapter.sanity;

import java.util.List;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.catalog.Restock;
import marketplace.domain.catalog.StockLevel;
import marketplace.domain.port.Inventory;

/** What is left of each product, in the documents that {@link SanityOrders} takes from. */
final class SanityInventory implements Inventory {
  private final SanityClient client;
  private final Stock stock;

  SanityInventory(SanityClient client, Stock stock) {
    this.client = client;
    this.stock = stock;
  }

  @Override
  public StockLevel restock(Restock restock) {
    return Retries.<StockLevel>ofContests()
        .get(() -> tryTo(restock))
        .orElseThrow(() -> new Unavailable("Too many are writing the same stock"));
  }

  private Optional<StockLevel> tryTo(Restock restock) {
    var product = restock.product();
    var request = IdempotencyDocument.of(restock);
    var stored =
        client.documents(List.of(product.value(), Stock.documentId(product), request.documentId()));
    if (request.isCarriedOut(stored)) {
      return Optional.of(new StockLevel(product, stock.available(product, stored)));
    }
    if (!stored.containsKey(product.value())) {
      throw new Refusal.NotFound("product-not-found", "The shop does not sell that");
    }
    var recording = Transaction.begin().create(request.toJson());
    return switch (client.commit(stock.change(restock, stored, recording))) {
      case Commit.Done _ -> Optional.of(restock.applyTo(stock.available(product, stored)));
      case Commit.Contended _, Commit.Unknown _ -> Optional.empty();
    };
  }
}
