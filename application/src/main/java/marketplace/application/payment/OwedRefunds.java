package marketplace.application.payment;

import java.time.Clock;
import marketplace.domain.order.Order;
import marketplace.domain.payment.Payment;
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
    return order.payment().flatMap(Payment::owed).map(it -> ask(order, it)).orElse(order);
  }

  private Order ask(Order order, Refund refund) {
    var outcome = gateway.refund(order.paymentReference(), refund);
    return orders.update(order.id(), it -> it.settleRefund(refund.key(), outcome, clock.instant()));
  }
}
