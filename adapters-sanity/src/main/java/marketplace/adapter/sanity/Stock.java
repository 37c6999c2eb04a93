package marketplace.adapter.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Restock;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderLine;

/**
 * How many of each product are left: a document {@code inventory.<product>}, made from the
 * product's stock field when the first is sold, and the truth from then on.
 */
final class Stock {
  static final String PREFIX = "inventory.";

  private static final String AVAILABLE = "available";

  private final SanityClient client;
  private final String[] field;

  Stock(SanityClient client, String field) {
    this.client = client;
    this.field = field.split("\\.", -1);
  }

  static String documentId(ProductId product) {
    return PREFIX + product.value();
  }

  /** The documents that taking an order's stock depends on. */
  static List<String> documentIds(Order order) {
    return counted(order).stream().map(line -> documentId(line.product())).toList();
  }

  /**
   * A transaction that also takes what an order holds.
   *
   * @param stored those of its {@link #documentIds} that exist
   * @throws Refusal.Conflict {@code out-of-stock} when there is too little
   */
  Transaction take(Order order, Map<String, StoredDocument> stored, Transaction transaction) {
    var known = new HashMap<>(stored);
    known.putAll(productsWithout(stored, order));
    var taking = transaction;
    for (var line : counted(order)) {
      taking = set(line.product(), less(line, available(line.product(), known)), stored, taking);
    }
    return taking;
  }

  /**
   * A transaction that also gives back what an order held. A count that an operator deleted starts
   * from nothing: rather too few to sell than too many.
   */
  static Transaction giveBack(Order order, Transaction transaction) {
    var giving = transaction;
    for (var line : counted(order)) {
      giving =
          giving
              .createIfNotExists(document(line.product(), 0))
              .patch(documentId(line.product()), increase(line.quantity().value()));
    }
    return giving;
  }

  /** The products whose own stock field still counts. */
  private Map<String, StoredDocument> productsWithout(
      Map<String, StoredDocument> stored, Order order) {
    var ids =
        counted(order).stream()
            .map(OrderLine::product)
            .filter(product -> !stored.containsKey(documentId(product)))
            .map(ProductId::value)
            .toList();
    return ids.isEmpty() ? Map.of() : client.documents(ids);
  }

  /**
   * A transaction that also makes an operator's change.
   *
   * @param stored those of the product and its inventory that exist
   */
  Transaction change(Restock restock, Map<String, StoredDocument> stored, Transaction transaction) {
    var after = restock.applyTo(available(restock.product(), stored));
    return set(after.product(), after.available(), stored, transaction);
  }

  /** What is left of a product. */
  int available(ProductId product, Map<String, StoredDocument> stored) {
    var inventory = stored.get(documentId(product));
    var counted =
        inventory == null ? inStockField(product, stored) : inventory.fields().path(AVAILABLE);
    return Json.count(counted);
  }

  private JsonNode inStockField(ProductId product, Map<String, StoredDocument> products) {
    JsonNode value =
        Optional.ofNullable(products.get(product.value()))
            .map(StoredDocument::fields)
            .orElse(MissingNode.getInstance());
    for (var name : field) {
      value = value.path(name);
    }
    return value;
  }

  private static int less(OrderLine line, int available) {
    var left = available - line.quantity().value();
    if (left < 0) {
      throw new Refusal.Conflict("out-of-stock", line.title() + " is sold out");
    }
    return left;
  }

  /** A first count must be the first, and any other follow the one that was read. */
  private static Transaction set(
      ProductId product,
      int available,
      Map<String, StoredDocument> stored,
      Transaction transaction) {
    var inventory = stored.get(documentId(product));
    return inventory == null
        ? transaction.create(document(product, available))
        : transaction.patch(inventory, set(available));
  }

  private static List<OrderLine> counted(Order order) {
    return order.lines().stream().filter(OrderLine::counted).toList();
  }

  private static ObjectNode document(ProductId product, int available) {
    var document =
        json().put("_id", documentId(product)).put("_type", "inventory").put(AVAILABLE, available);
    return document.set("product", Json.MAPPER.valueToTree(Reference.to(product)));
  }

  private static ObjectNode set(int available) {
    return json().set("set", json().put(AVAILABLE, available));
  }

  private static ObjectNode increase(int by) {
    return json().set("inc", json().put(AVAILABLE, by));
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
