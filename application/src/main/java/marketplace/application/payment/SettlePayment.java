package marketplace.application.payment;

import java.time.Clock;
import java.util.function.Consumer;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;

/**
 * Brings an order whose payment is open to its end: asks the provider what became of it, has an
 * attempt that never arrived carried out, and gives up what has expired. Safe to run at any time,
 * on every node at once.
 */
public final class SettlePayment {
  private final Orders orders;
  private final PaymentGateway gateway;
  private final PaymentInquiry inquiry;
  private final Clock clock;
  private final Consumer<Order> news;

  /**
   * @param news told of every order whose payment was answered
   */
  public SettlePayment(Orders orders, PaymentGateway gateway, Clock clock, Consumer<Order> news) {
    this.orders = orders;
    this.gateway = gateway;
    this.inquiry = new PaymentInquiry(gateway);
    this.clock = clock;
    this.news = news;
  }

  public Order handle(OrderId id) {
    var order = orders.find(id).orElseThrow(OrderId::unknown);
    var expired = order.isExpired(clock.instant());
    return switch (order.state()) {
      case Paying paying ->
          settle(order, paying.attempt(), expired ? giveUp(order) : inquiry.ask(paying));
      case Declined declined when expired -> settle(order, declined.attempt(), giveUp(order));
      case Declined _, Paid _, Cancelled _, Refunded _ -> order;
    };
  }

  private PaymentOutcome giveUp(Order order) {
    return gateway.cancel(order.paymentReference());
  }

  private Order settle(Order order, PaymentAttempt attempt, PaymentOutcome outcome) {
    var settled = orders.update(order.id(), it -> it.settle(attempt, outcome, clock.instant()));
    news.accept(settled);
    return settled;
  }
}
