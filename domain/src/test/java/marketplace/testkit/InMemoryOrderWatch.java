package marketplace.testkit;

import java.util.function.Predicate;
import marketplace.domain.order.Concerns;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Followup.Task;
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
  public Concerns look() {
    return new Concerns(
        count(order -> isBeingConfirmed(order) && isTriedOften(order)),
        count(order -> isToBeDone(order) && isTriedOften(order)),
        count(order -> order.shipment().hold().isPresent()),
        count(order -> has(order, TimelineEvent.Type.LABEL_SURPLUS)),
        count(order -> has(order, TimelineEvent.Type.PAYMENT_MISMATCHED)),
        count(InMemoryOrderWatch::hasFailedRefund));
  }

  private long count(Predicate<Order> which) {
    return orders.all().stream().filter(which).count();
  }

  private static boolean isBeingConfirmed(Order order) {
    return order.state() instanceof Paying paying
        && !(paying.progress() instanceof PaymentProgress.NeedsAction);
  }

  private static boolean isToBeDone(Order order) {
    return order
        .followup()
        .filter(it -> it.task() == Task.BUY_LABEL || it.task() == Task.GIVE_BACK)
        .isPresent();
  }

  private static boolean isTriedOften(Order order) {
    return order.followup().filter(Followup::isTriedOften).isPresent();
  }

  private static boolean has(Order order, TimelineEvent.Type type) {
    return order.timeline().stream().anyMatch(event -> event.type() == type);
  }

  private static boolean hasFailedRefund(Order order) {
    return order.payment().stream()
        .flatMap(payment -> payment.refunds().stream())
        .anyMatch(claim -> claim.progress() == Progress.REFUSED);
  }
}
