package marketplace.testkit;

import java.time.Instant;
import java.util.function.Predicate;
import marketplace.domain.order.Concerns;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.TimelineEvent;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.RefundClaim.Progress;
import marketplace.domain.port.OrderWatch;

/** A look over {@link InMemoryOrders}. */
public final class InMemoryOrderWatch implements OrderWatch {
  private final InMemoryOrders orders;

  public InMemoryOrderWatch(InMemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public Concerns look(Instant undecidedSince) {
    return new Concerns(
        count(order -> order.placedAt().isBefore(undecidedSince) && isBeingConfirmed(order)),
        count(InMemoryOrderWatch::isMismatched),
        count(InMemoryOrderWatch::hasFailedRefund));
  }

  private long count(Predicate<Order> which) {
    return orders.all().stream().filter(which).count();
  }

  private static boolean isBeingConfirmed(Order order) {
    return order.state() instanceof Paying paying
        && !(paying.progress() instanceof PaymentProgress.NeedsAction);
  }

  private static boolean isMismatched(Order order) {
    return order.timeline().stream()
        .anyMatch(event -> event.type() == TimelineEvent.Type.PAYMENT_MISMATCHED);
  }

  private static boolean hasFailedRefund(Order order) {
    return order.payment().stream()
        .flatMap(payment -> payment.refunds().stream())
        .anyMatch(claim -> claim.progress() == Progress.REFUSED);
  }
}
