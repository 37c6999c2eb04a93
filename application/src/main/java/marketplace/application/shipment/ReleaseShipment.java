package marketplace.application.shipment;

import java.time.Clock;
import java.util.function.Consumer;
import marketplace.domain.money.Money;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Orders;

/** Sends an order that is on hold, as an operator allows it to cost more than was agreed on. */
public final class ReleaseShipment {
  private final Orders orders;
  private final Clock clock;
  private final Consumer<Order> news;

  /**
   * @param news told of every order that is to be sent now
   */
  public ReleaseShipment(Orders orders, Clock clock, Consumer<Order> news) {
    this.orders = orders;
    this.clock = clock;
    this.news = news;
  }

  /**
   * Which order.
   *
   * @param most what all its labels may cost together
   */
  public record Command(OrderId order, Money most) {}

  public Order handle(Command command) {
    var released =
        orders.update(command.order(), it -> it.released(command.most(), clock.instant()));
    news.accept(released);
    return released;
  }
}
