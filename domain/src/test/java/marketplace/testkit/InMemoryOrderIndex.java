package marketplace.testkit;

import java.util.Optional;
import java.util.function.Predicate;
import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.shipment.ShipmentReference;

/** {@link InMemoryOrders} by what outside parties call them. */
public final class InMemoryOrderIndex implements OrderIndex {
  private final InMemoryOrders orders;

  public InMemoryOrderIndex(InMemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<Order> find(PaymentReference payment) {
    return first(order -> order.paymentReference().equals(payment));
  }

  @Override
  public Optional<Order> find(ShipmentReference shipment) {
    return first(order -> order.shipment().parcel(shipment).isPresent());
  }

  private Optional<Order> first(Predicate<Order> which) {
    return orders.all().stream().filter(which).findFirst();
  }
}
