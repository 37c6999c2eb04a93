package marketplace.adapter.sanity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.Orders;

/**
 * Orders as documents of Sanity, with the stock they hold. A write names the revisions that it was
 * decided on; where one has moved, or no answer came, it is read and decided again.
 */
final class SanityOrders implements Orders {
  private final SanityClient client;
  private final Stock stock;

  SanityOrders(SanityClient client, Stock stock) {
    this.client = client;
    this.stock = stock;
  }

  @Override
  public Order place(Order order) {
    return untilDecided(() -> tryToPlace(order));
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return read(id).map(OrderDocument::read);
  }

  @Override
  public Optional<Order> find(PaymentReference payment) {
    var groq =
        """
        *[_type == "order" && string::startsWith(_id, $prefix)
          && payment.reference == $reference][0...1]\
        """;
    return client
        .query(
            new Query(groq, Map.of("prefix", OrderDocument.PREFIX, "reference", payment.value())))
        .valueStream()
        .map(fields -> OrderDocument.read(StoredDocument.of(fields)))
        .findFirst();
  }

  @Override
  public Order update(OrderId id, UnaryOperator<Order> change) {
    var sent = new HashSet<String>();
    return untilDecided(() -> tryToUpdate(id, change, sent));
  }

  @Override
  public List<OrderId> due(Followup.Task task, Instant now, int limit) {
    var groq =
        """
        *[_type == "order" && string::startsWith(_id, $prefix)
          && followUpTask == $task && followUpDueAt <= $now]
        | order(followUpDueAt asc)[0...%d]._id\
        """
            .formatted(limit);
    return client
        .query(new Query(groq, Map.of("prefix", OrderDocument.PREFIX, "task", task, "now", now)))
        .valueStream()
        .flatMap(id -> OrderDocument.orderId(id.asText()).stream())
        .toList();
  }

  /**
   * The order is read together with the stock: if it is not there, none of what is missing there
   * can be its own.
   */
  private Optional<Order> tryToPlace(Order order) {
    var id = OrderDocument.documentId(order.id());
    var request = IdempotencyDocument.of(order);
    var ids = new ArrayList<>(Stock.documentIds(order));
    ids.add(id);
    request.ifPresent(it -> ids.add(it.documentId()));
    var stored = client.documents(ids);
    if (stored.containsKey(id)) {
      return Optional.of(OrderDocument.read(stored.get(id)));
    }
    request.ifPresent(it -> it.requireUnused(stored));
    var recording = Transaction.begin().create(OrderDocument.of(order).toJson());
    var keyed = request.map(it -> recording.create(it.toJson())).orElse(recording);
    return commit(stock.take(order, stored, keyed), order);
  }

  /**
   * @param sent the transactions of this update: one of them as the order's revision says that it
   *     was applied, although nobody heard of it
   */
  private Optional<Order> tryToUpdate(OrderId id, UnaryOperator<Order> change, Set<String> sent) {
    var stored =
        read(id)
            .orElseThrow(() -> new Refusal.NotFound("order-not-found", "There is no such order"));
    var before = OrderDocument.read(stored);
    var after = sent.contains(stored.revision()) ? before : change.apply(before);
    if (after.equals(before)) {
      return Optional.of(before);
    }
    var changing = Transaction.begin().patch(stored, OrderDocument.patch(before, after));
    sent.add(changing.id());
    var givesBack = before.holdsStock() && !after.holdsStock();
    return commit(givesBack ? Stock.giveBack(after, changing) : changing, after);
  }

  private Optional<Order> commit(Transaction transaction, Order written) {
    return switch (client.commit(transaction)) {
      case Commit.Done _ -> Optional.of(written);
      case Commit.Contended _, Commit.Unknown _ -> Optional.empty();
    };
  }

  private static Order untilDecided(Supplier<Optional<Order>> step) {
    return Retries.<Order>ofContests()
        .get(step::get)
        .orElseThrow(() -> new Unavailable("Too many are writing the same orders or stock"));
  }

  private Optional<StoredDocument> read(OrderId id) {
    var documentId = OrderDocument.documentId(id);
    return Optional.ofNullable(client.documents(List.of(documentId)).get(documentId));
  }
}
