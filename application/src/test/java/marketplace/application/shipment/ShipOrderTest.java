package marketplace.application.shipment;

import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.address;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.customer;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.heavy;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import marketplace.application.Shopping;
import marketplace.application.payment.SettleRefund;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderStatus;
import marketplace.domain.order.Purchase;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.order.TimelineEvent;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Hold;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.TrackingOutcome;
import marketplace.testkit.InMemoryCarrier;
import marketplace.testkit.InMemoryCarrier.Line;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;

class ShipOrderTest {
  private final Shopping shop = new Shopping();
  private final ShipOrder shipOrder = shop.shipOrder();

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

    assertThat(ship(order).shipment().unlabelled())
        .extracting(it -> it.reference().value(), it -> it.earlier().getFirst().value())
        .containsExactly(tuple("shp_2", "shp_1"));
    assertThat(ship(order).shipment().isLabelled()).isTrue();
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void whatNobodyCanDeliverIsGivenBack() {
    shop.carrier.line(Line.DOWN);
    var order = shop.order(requestTo(InMemoryCarrier.NOWHERE), GOOD_CARD);
    shop.carrier.line(Line.WORKING);

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

  private static Purchase.Request requestTo(String postalCode) {
    return new Purchase.Request(
        new RequestFingerprint("x"), Optional.empty(), customer(), address(postalCode));
  }

  @Test
  void whatGotDearerWaitsForAnOperatorWhoMayAllowIt() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.DOWN_FOR_LABELS);
    ship(order);
    shop.carrier.expireOffers();
    shop.carrier.ask("9.88");
    shop.carrier.line(Line.WORKING);

    var held = ship(order);

    assertThat(held.shipment().hold()).contains(new Hold(Optional.of(euros("9.88"))));
    assertThat(held.followup()).isEmpty();
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> ship(order))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("shipping-on-hold"));
    release(order, "9.88");
    ship(order);
    assertThat(ship(order).shipment().isLabelled()).isTrue();
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void aFewPercentMoreAreSpentWithoutAsking() {
    var order = shop.order(GOOD_CARD);
    shop.carrier.line(Line.DOWN_FOR_LABELS);
    ship(order);
    shop.carrier.expireOffers();
    shop.carrier.ask("9.87");
    shop.carrier.line(Line.WORKING);
    ship(order);

    assertThat(ship(order).shipment().isLabelled()).isTrue();
  }

  @Test
  void whatDoesNotFitIntoOneParcelGoesIntoSeveralWithALabelEach() {
    var order = shop.order(cartOf(10, shop.selling(heavy("anvil", 3_000))), GOOD_CARD);

    var shipped = ship(order);

    assertThat(shipped.shipment().parcels()).hasSize(2);
    assertThat(shipped.shipment().parcels())
        .extracting(it -> it.label().orElseThrow().trackingNumber())
        .doesNotHaveDuplicates();
    assertThat(shop.carrier.labelsSold()).isEqualTo(2);
  }

  @Test
  void moneyThatGoesBackBetweenTwoParcelsBuysNoSecondLabel() {
    var order = shop.order(cartOf(10, shop.selling(heavy("anvil", 3_000))), GOOD_CARD);

    var shipped = shipBy(buyingAfter(() -> refund(order)), order);

    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
    assertThat(shipped.timeline())
        .extracting(TimelineEvent::type)
        .endsWith(TimelineEvent.Type.LABEL_BOUGHT, TimelineEvent.Type.LABEL_SURPLUS);
  }

  private void refund(Order order) {
    shop.orders.update(order.id(), it -> it.requestRefund("all", Optional.empty(), NOON));
  }

  @Test
  void whoeverIsSlowerToPrepareBuysWhatTheOtherPrepared() {
    var order = shop.order(GOOD_CARD);
    var slower =
        new Relay(shop.carrier) {
          @Override
          public ShippingOffer prepare(Consignment consignment) {
            var offer = super.prepare(consignment);
            ship(order);
            return offer;
          }
        };

    var shipped = shipBy(slower, order);

    assertThat(shipped).isEqualTo(ship(order));
    assertThat(shipped.shipment().parcels()).hasSize(1);
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void whatWasGivenUpAndIsBoughtAllTheSameIsAdopted() {
    var order = shop.order(GOOD_CARD);
    var first = givenUp(order);
    shop.carrier.buy(first);

    var shipped = ship(order);

    assertThat(shipped.shipment().parcels().getFirst().reference()).isEqualTo(first.reference());
    assertThat(shipped.shipment().isLabelled()).isTrue();
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void whileNobodySaysWhetherWhatWasGivenUpIsBoughtNothingElseIs() {
    var order = shop.order(GOOD_CARD);
    var first = givenUp(order);

    shipBy(
        new Relay(shop.carrier) {
          @Override
          public LabelOutcome find(Parcel parcel) {
            return parcel.reference().equals(first.reference())
                ? new LabelOutcome.Unknown("silence")
                : super.find(parcel);
          }
        },
        order);

    assertThat(shop.carrier.labelsSold()).isZero();
    assertThat(shop.stored(order).followup().orElseThrow().task()).isEqualTo(Task.BUY_LABEL);
  }

  @Test
  void aLabelMoreThanThereAreParcelsIsReported() {
    var order = shop.order(GOOD_CARD);
    var first = givenUp(order);

    var shipped = shipBy(buyingAfter(() -> shop.carrier.buy(first)), order);

    assertThat(shipped.shipment().isLabelled()).isTrue();
    assertThat(shipped.timeline())
        .extracting(TimelineEvent::type)
        .endsWith(TimelineEvent.Type.LABEL_BOUGHT, TimelineEvent.Type.LABEL_SURPLUS);
    assertThat(ship(order)).isEqualTo(shipped);
  }

  @Test
  void noLabelIsOnRecordBeforeItIsKnownWhetherThereIsAnother() {
    var order = shop.order(GOOD_CARD);
    var first = givenUp(order);
    var killed =
        new Relay(shop.carrier) {
          @Override
          public LabelOutcome buy(Parcel parcel) {
            inner.buy(first);
            return super.buy(parcel);
          }

          @Override
          public LabelOutcome find(Parcel parcel) {
            if (shop.carrier.labelsSold() > 1) {
              throw new IllegalStateException("killed");
            }
            return super.find(parcel);
          }
        };

    assertThatThrownBy(() -> shipBy(killed, order)).hasMessage("killed");

    assertThat(shop.stored(order).shipment().hasLabel()).isFalse();
    assertThat(ship(order).timeline())
        .extracting(TimelineEvent::type)
        .endsWith(TimelineEvent.Type.LABEL_BOUGHT, TimelineEvent.Type.LABEL_SURPLUS);
    assertThat(shop.carrier.labelsSold()).isEqualTo(2);
  }

  /** Its first offer was not sold, so that there is a second one; the first is told. */
  private Parcel givenUp(Order order) {
    shop.carrier.line(Line.DOWN_FOR_LABELS);
    var first = ship(order).shipment().unlabelled().getFirst();
    shop.carrier.line(Line.WORKING);
    var again = shop.carrier.prepare(order(first));
    shop.orders.update(
        order.id(), it -> it.preparedAnew(first.reference(), again, Shop.POLICY, NOON));
    return first;
  }

  private Order shipBy(Carrier carrier, Order order) {
    return new ShipOrder(shop.orders, carrier, Shop.SHIPPING, shop.clock).handle(order.id());
  }

  /** A carrier that sells a label just when something else has happened. */
  private Carrier buyingAfter(Runnable other) {
    return new Relay(shop.carrier) {
      @Override
      public LabelOutcome buy(Parcel parcel) {
        other.run();
        return super.buy(parcel);
      }
    };
  }

  /** Hands everything on to a carrier. */
  private static class Relay implements Carrier {
    final Carrier inner;

    Relay(Carrier inner) {
      this.inner = inner;
    }

    @Override
    public AddressCheck verify(PostalAddress address) {
      return inner.verify(address);
    }

    @Override
    public ShippingOffer prepare(Consignment consignment) {
      return inner.prepare(consignment);
    }

    @Override
    public LabelOutcome buy(Parcel parcel) {
      return inner.buy(parcel);
    }

    @Override
    public LabelOutcome find(Parcel parcel) {
      return inner.find(parcel);
    }

    @Override
    public TrackingOutcome track(Parcel parcel) {
      return inner.track(parcel);
    }
  }

  @Test
  void anHourWithoutACarrierDelaysParcelsAndLosesNone() {
    shop.carrier.line(Line.DOWN);
    var paid = new ArrayList<Order>();
    for (var minute = 0; minute < 60; minute++) {
      paid.add(shop.order(cartOf(shop.selling(Shop.poster())), GOOD_CARD));
      shop.clock.advance(Duration.ofMinutes(1));
      shop.orders.due(Task.BUY_LABEL, shop.clock.instant(), 100).forEach(this::tryToShip);
    }
    shop.carrier.line(Line.WORKING);
    shop.clock.advance(Duration.ofMinutes(5));

    shop.orders.due(Task.BUY_LABEL, shop.clock.instant(), 100).forEach(this::tryToShip);

    assertThat(paid).allMatch(order -> shop.stored(order).shipment().isLabelled());
    assertThat(shop.carrier.labelsSold()).isEqualTo(60);
  }

  /** As the clock does: what is down now is tried again later. */
  private void tryToShip(OrderId id) {
    try {
      shipOrder.handle(id);
    } catch (Unavailable _) {
      shop.orders.update(id, it -> it.postponed(Task.BUY_LABEL, shop.clock.instant()));
    }
  }

  private static Consignment order(Parcel parcel) {
    return new Consignment("again", Optional.of(customer()), address(), parcel.box());
  }

  private void release(Order order, String most) {
    new ReleaseShipment(shop.orders, shop.clock, Shopping.NOBODY)
        .handle(new ReleaseShipment.Command(order.id(), euros(most)));
  }
}
