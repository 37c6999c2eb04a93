package marketplace.application.payment;

import java.time.Clock;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.RefundClaim;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;

/** Gives money back for an order, all of it or a part; once for each key, however often asked. */
public final class RefundOrder {
  private final Orders orders;
  private final OwedRefunds refunds;
  private final Clock clock;

  public RefundOrder(Orders orders, PaymentGateway gateway, Clock clock) {
    this.orders = orders;
    this.refunds = new OwedRefunds(orders, gateway, clock);
    this.clock = clock;
  }

  /**
   * What is to go back.
   *
   * @param key names the refund within its order
   * @param amount all that is left if it is empty
   */
  public record Command(OrderId order, String key, Optional<Money> amount) {}

  /** An order, and how far a refund of it has come. */
  public record Result(Order order, RefundClaim.Progress progress) {}

  /** Where the provider did not answer, the refund is asked for again later. */
  public Result handle(Command command) {
    var requested =
        orders.update(
            command.order(),
            it -> it.requestRefund(command.key(), command.amount(), clock.instant()));
    var order = isOpen(requested, command.key()) ? refunds.giveBack(requested) : requested;
    return new Result(order, progress(order, command.key()));
  }

  private static boolean isOpen(Order order, String key) {
    return progress(order, key) == RefundClaim.Progress.REQUESTED;
  }

  private static RefundClaim.Progress progress(Order order, String key) {
    return order
        .payment()
        .flatMap(payment -> payment.claim(key))
        .map(RefundClaim::progress)
        .orElseThrow();
  }
}
