package marketplace.application.payment;

import java.time.Clock;
import java.util.function.Consumer;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;

/**
 * Tries another card for an order whose last attempt was declined; the attempt is on record before
 * money can move.
 */
public final class RetryPayment {
  private final Orders orders;
  private final PaymentGateway gateway;
  private final Clock clock;
  private final Consumer<Order> news;

  /**
   * @param news told of every order whose payment was answered
   */
  public RetryPayment(Orders orders, PaymentGateway gateway, Clock clock, Consumer<Order> news) {
    this.orders = orders;
    this.gateway = gateway;
    this.clock = clock;
    this.news = news;
  }

  public record Command(OrderId order, PaymentToken token) {}

  /**
   * The order after the attempt. The same token again while it is under way is no other attempt.
   */
  public Order handle(Command command) {
    var order =
        orders.update(command.order(), it -> it.startPayment(command.token(), clock.instant()));
    return order.state() instanceof Paying paying ? charge(order, paying) : order;
  }

  private Order charge(Order order, Paying paying) {
    var outcome = gateway.charge(paying.reference(), paying.attempt(), paying.token());
    try {
      var settled =
          orders.update(order.id(), it -> it.settle(paying.attempt(), outcome, clock.instant()));
      news.accept(settled);
      return settled;
    } catch (Unavailable _) {
      return order;
    }
  }
}
