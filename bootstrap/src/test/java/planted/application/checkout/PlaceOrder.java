package planted.application.checkout;

import planted.domain.order.Order;

/** Breaks no rule. */
public final class PlaceOrder {
  public record Command(String id) {}

  public Order handle(Command command) {
    return new Order(command.id());
  }
}
