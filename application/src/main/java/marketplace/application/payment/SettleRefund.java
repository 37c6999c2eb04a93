package marketplace.application.payment;

import java.time.Clock;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;

/** Brings a refund that is on record to its end. Safe to run at any time, on every node at once. */
public final class SettleRefund {
  private final Orders orders;
  private final OwedRefunds refunds;

  public SettleRefund(Orders orders, PaymentGateway gateway, Clock clock) {
    this.orders = orders;
    this.refunds = new OwedRefunds(orders, gateway, clock);
  }

  public Order handle(OrderId id) {
    return refunds.giveBack(orders.find(id).orElseThrow(OrderId::unknown));
  }
}
