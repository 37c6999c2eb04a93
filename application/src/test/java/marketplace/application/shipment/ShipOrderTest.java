package marketplace.application.shipment;

import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.address;
import static marketplace.testkit.Shop.customer;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import marketplace.application.Shopping;
import marketplace.application.payment.SettleRefund;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderStatus;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.payment.PaymentStatus;
import marketplace.testkit.InMemoryCarrier;
import marketplace.testkit.InMemoryCarrier.Line;
import org.junit.jupiter.api.Test;

class ShipOrderTest {
  private final Shopping shop = new Shopping();
  private final ShipOrder shipOrder = new ShipOrder(shop.orders, shop.carrier, shop.clock);

  @Test
  void aPaidOrderGetsItsLabel() {
    var shipped = ship(shop.order(GOOD_CARD));

    assertThat(shipped.status()).isEqualTo(OrderStatus.PROCESSING);
    assertThat(shipped.shipment().isLabelled()).isTrue();
    assertThat(new ShowShipment(shop.orders).handle(shipped.id())).isEqualTo(shipped);
  }

  @Test
  void askingAgainBuysNothing() {
    var order = shop.order(GOOD_CARD);

    assertThat(ship(order)).isEqualTo(ship(order));
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsNotPaidIsRefused() {
    var order = shop.order(DECLINED_CARD);

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> ship(order))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("order-not-paid"));
    assertThatThrownBy(() -> new ShowShipment(shop.orders).handle(order.id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void aLabelWhoseAnswerWasLostIsAdoptedAndNotBoughtAgain() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.SILENT);
    assertThat(ship(order).shipment().isLabelled()).isFalse();

    shop.carrier.line(Line.WORKING);

    assertThat(ship(order).shipment().isLabelled()).isTrue();
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeBoughtIsDueAgainLater() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.SILENT);
    ship(order);

    assertThat(shop.orders.due(Task.BUY_LABEL, NOON, 1)).isEmpty();
    assertThat(shop.orders.due(Task.BUY_LABEL, NOON.plusSeconds(5), 1)).containsExactly(order.id());
  }

  @Test
  void anOfferThatExpiredIsAskedForAnew() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.DOWN_FOR_LABELS);
    ship(order);
    shop.carrier.expireOffers();
    shop.carrier.line(Line.WORKING);

    assertThat(ship(order).shipment().parcels()).isEmpty();
    assertThat(ship(order).shipment().isLabelled()).isTrue();
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void whatNobodyCanDeliverIsGivenBack() {
    var order = shop.order(requestTo(InMemoryCarrier.NOWHERE), GOOD_CARD);

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> ship(order))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("address-undeliverable"));

    assertThat(shop.orders.due(Task.GIVE_BACK, NOON, 1)).containsExactly(order.id());
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(10);
    new SettleRefund(shop.orders, shop.gateway, shop.clock).handle(order.id());
    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(shop.gateway.refunded(order.id())).isEqualTo(1999);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(10);
  }

  @Test
  void nothingIsSentForMoneyThatGoesBack() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.DOWN_FOR_LABELS);
    ship(order);
    shop.orders.update(order.id(), it -> it.requestRefund("all", Optional.empty(), NOON));
    shop.carrier.line(Line.WORKING);

    assertThatThrownBy(() -> ship(order)).isInstanceOf(Refusal.Conflict.class);
    assertThat(shop.carrier.labelsSold()).isZero();
  }

  @Test
  void anOrderStaysDueWhileTheCarrierIsDown() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.DOWN);

    assertThatThrownBy(() -> ship(order)).isInstanceOf(Unavailable.class);
    assertThat(shop.orders.due(Task.BUY_LABEL, NOON, 1)).containsExactly(order.id());
  }

  private Order ship(Order order) {
    return shipOrder.handle(order.id());
  }

  private static Order.Request requestTo(String postalCode) {
    return new Order.Request(
        new RequestFingerprint("x"), Optional.empty(), customer(), address(postalCode));
  }
}
