package marketplace.application.payment;

import java.time.Clock;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.Refund;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;

/** Asks the provider for a refund that is on record, and puts what it says on record too. */
final class OwedRefunds {
  private final Orders orders;
  private final PaymentGateway gateway;
  private final Clock clock;

  OwedRefunds(Orders orders, PaymentGateway gateway, Clock clock) {
    this.orders = orders;
    this.gateway = gateway;
    this.clock = clock;
  }

  /** The order after one refund more, or as it is if it owes none. */
  Order giveBack(Order order) {
    return switch (order.state()) {
      case Paid(var payment) -> payment.owed().map(it -> giveBack(order, it)).orElse(order);
      case Paying _, Declined _, Cancelled _, Refunded _ -> order;
    };
  }

  private Order giveBack(Order order, Refund refund) {
    var outcome = gateway.refund(order.paymentReference(), refund);
    return orders.update(order.id(), it -> it.settleRefund(refund.key(), outcome, clock.instant()));
  }
}
