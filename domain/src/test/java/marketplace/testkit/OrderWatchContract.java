package marketplace.testkit;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import marketplace.domain.order.Concerns;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.OrderWatch;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import org.junit.jupiter.api.Test;

/** What every look over all orders promises. */
public abstract class OrderWatchContract {
  private static final PaymentAttempt FIRST = PaymentAttempt.FIRST;
  private static final ShipmentReference FIRST_PARCEL = new ShipmentReference("shp_1");
  private static final ShippingOffer DEARER = Shop.offer("shp_2", "99.00");

  protected abstract OrderWatch watch();

  /** The orders that are looked at; none at first. */
  protected abstract Orders orders();

  @Test
  void whereAllIsWellThereIsNothingToKnow() {
    settled(new PaymentOutcome.Succeeded(poster().price()));
    tried(settled(new PaymentOutcome.NeedsAction(new NextAction("use_stripe_sdk", "secret"))));
    settled(new PaymentOutcome.Cancelled());
    settled(new PaymentOutcome.Unknown("silence"));

    assertThat(watch().look()).isEqualTo(Concerns.NONE);
  }

  @Test
  void aPaymentThatStaysUndecidedIsInDoubt() {
    tried(settled(new PaymentOutcome.Unknown("silence")));
    tried(settled(new PaymentOutcome.Processing()));

    assertThat(watch().look()).isEqualTo(new Concerns(2, 0, 0, 0, 0, 0));
  }

  @Test
  void aLabelThatCannotBeBoughtAndMoneyThatDoesNotGoBackAreStuck() {
    tried(settled(new PaymentOutcome.Succeeded(poster().price())));
    var order = settled(new PaymentOutcome.Succeeded(poster().price()));
    orders().update(order.id(), it -> it.requestRefund("all", Optional.empty(), NOON));
    tried(order);

    assertThat(watch().look()).isEqualTo(new Concerns(0, 2, 0, 0, 0, 0));
  }

  @Test
  void whatAnOperatorHasToDecideAndLabelsTooManyAreCounted() {
    var order = settled(new PaymentOutcome.Succeeded(poster().price()));
    prepare(order);
    orders().update(order.id(), it -> it.preparedAnew(FIRST_PARCEL, DEARER, Shop.POLICY, NOON));
    var other = settled(new PaymentOutcome.Succeeded(poster().price()));
    prepare(other);
    orders().update(other.id(), it -> it.labelled(FIRST_PARCEL, Shop.label("9400"), NOON));
    orders().update(other.id(), it -> it.labelled(FIRST_PARCEL, Shop.label("9401"), NOON));

    assertThat(watch().look()).isEqualTo(new Concerns(0, 0, 1, 1, 0, 0));
  }

  private void prepare(Order order) {
    orders().update(order.id(), it -> Shop.prepared(it, FIRST_PARCEL.value()));
  }

  @Test
  void aWrongAmountIsCounted() {
    settled(new PaymentOutcome.Succeeded(euros("0.01")));

    assertThat(watch().look()).isEqualTo(new Concerns(0, 0, 0, 0, 1, 0));
  }

  @Test
  void aRefundThatFailedIsCounted() {
    var order = settled(new PaymentOutcome.Succeeded(poster().price()));
    var refused = new RefundOutcome.Refused("refund_failed", "The account was closed.");
    orders().update(order.id(), it -> it.requestRefund("all", Optional.empty(), NOON));
    orders().update(order.id(), it -> it.settleRefund("all", refused, NOON));

    assertThat(watch().look()).isEqualTo(new Concerns(0, 0, 0, 0, 0, 1));
  }

  private void tried(Order order) {
    for (var i = 0; i < Followup.MANY_TRIES; i++) {
      orders().update(order.id(), it -> it.postponed(NOON));
    }
  }

  private Order settled(PaymentOutcome outcome) {
    var order = orders().place(orderOf(poster()));
    return orders().update(order.id(), it -> it.settle(FIRST, outcome, NOON));
  }
}
