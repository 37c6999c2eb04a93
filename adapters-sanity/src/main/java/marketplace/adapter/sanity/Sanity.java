package marketplace.adapter.sanity;

import java.util.List;
import marketplace.domain.Unavailable;
import marketplace.domain.port.Catalog;
import marketplace.domain.port.Inventory;
import marketplace.domain.port.OrderFeed;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.OrderWatch;
import marketplace.domain.port.Orders;
import marketplace.domain.spi.InvalidSetting;

/** A dataset of Sanity as the shop's store: its catalogue, its orders and its inventory. */
public final class Sanity implements AutoCloseable {
  private final SanityClient client;
  private final ProductQueries queries;
  private final Catalog catalog;
  private final Orders orders;
  private final SanityOrderFeed orderFeed;
  private final Inventory inventory;

  private Sanity(SanitySettings settings) {
    this.client = new SanityClient(settings);
    this.queries = new ProductQueries(settings);
    this.catalog = new SanityCatalog(client, queries, settings.currency());
    var stock = new Stock(client, settings.stockField());
    this.orders = new SanityOrders(client, stock);
    this.orderFeed = new SanityOrderFeed(client);
    this.inventory = new SanityInventory(client, stock);
  }

  /** Makes no request yet. */
  public static Sanity connect(SanitySettings settings) {
    return new Sanity(settings);
  }

  public Catalog catalog() {
    return catalog;
  }

  public Orders orders() {
    return orders;
  }

  /** Listens from the first order on that somebody follows; one connection for all of them. */
  public OrderFeed orderFeed() {
    return orderFeed;
  }

  public OrderIndex orderIndex() {
    return new SanityOrderIndex(client);
  }

  public OrderWatch orderWatch() {
    return new SanityOrderWatch(client);
  }

  public Inventory inventory() {
    return inventory;
  }

  /**
   * Asks Sanity a question that takes it no effort, with the configured projection in it.
   *
   * @throws Unavailable when it does not answer, or not to this token
   * @throws InvalidSetting when it does not understand the projection
   */
  public void requireReady() {
    try {
      client.query(queries.byIds(List.of()));
    } catch (MalformedQuery e) {
      throw new InvalidSetting("marketplace.catalog.projection", "is not GROQ: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    orderFeed.close();
    client.close();
  }
}
