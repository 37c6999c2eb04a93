package marketplace.testkit;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;

import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.ShipmentReference;
import org.junit.jupiter.api.Test;

/** What every index of orders by the names of outside parties promises. */
public abstract class OrderIndexContract {
  protected abstract OrderIndex index();

  /** The orders that are looked up; none at first. */
  protected abstract Orders orders();

  @Test
  void anOrderIsFoundByItsPaymentWhateverBecameOfIt() {
    var order = orders().place(orderOf(poster()));
    assertThat(index().find(order.paymentReference())).contains(order);

    var paid = pay(order);
    assertThat(index().find(order.paymentReference())).contains(paid);
  }

  @Test
  void anOrderIsFoundByEachOfItsParcels() {
    var order = pay(orders().place(orderOf(poster())));
    var sent = orders().update(order.id(), it -> Shop.prepared(it, "shp_1"));

    assertThat(index().find(new ShipmentReference("shp_1"))).contains(sent);
  }

  @Test
  void whatIsNoneOfTheShopsIsNotFound() {
    orders().place(orderOf(poster()));

    assertThat(index().find(new PaymentReference("pi_of_somebody_else"))).isEmpty();
    assertThat(index().find(new ShipmentReference("shp_of_somebody_else"))).isEmpty();
  }

  private Order pay(Order order) {
    var outcome = new PaymentOutcome.Succeeded(order.total());
    return orders().update(order.id(), it -> it.settle(PaymentAttempt.FIRST, outcome, NOON));
  }
}
