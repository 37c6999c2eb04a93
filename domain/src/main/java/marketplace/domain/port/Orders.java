package marketplace.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;

/**
 * All orders, and the stock they hold: one cannot be written without the other.
 *
 * <p>Every method throws {@link Unavailable} when the store cannot be reached or is too busy. What
 * was to be written is then either there whole, and found by the next read, or not at all.
 */
public interface Orders {
  /**
   * Records a new order and takes the stock of its counted lines, all or nothing. Answers with the
   * order now on record under that id: this one, or the one that was there before.
   *
   * @throws Refusal.Conflict {@code out-of-stock} when a line cannot be covered; nothing is taken
   * @throws Refusal.Invalid {@code idempotency-key-reused} when another request had its key;
   *     nothing is taken
   */
  Order place(Order order);

  Optional<Order> find(OrderId id);

  /** The order that a payment is for; empty if the payment is none of the shop's. */
  Optional<Order> find(PaymentReference payment);

  /**
   * Changes an order in one step that nobody else's comes between: the change is applied to what is
   * on record now and may be applied again, so it must be free of effects. An order that stops
   * holding its stock gives it back in the same step. A change that changes nothing writes nothing.
   *
   * @throws Refusal.NotFound when there is no such order
   */
  Order update(OrderId id, UnaryOperator<Order> change);

  /** Orders whose task is due by now, the longest waiting first. */
  List<OrderId> due(Followup.Task task, Instant now, int limit);
}
