package marketplace.application.shipment;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.heavy;
import static marketplace.testkit.Shop.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import marketplace.application.Shopping;
import marketplace.application.shipment.ReceiveCarrierNotice.Result;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderStatus;
import marketplace.domain.order.TimelineEvent;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.testkit.InMemoryCarrier.Line;
import org.junit.jupiter.api.Test;

class TrackingTest {
  private final Shopping shop = new Shopping();
  private final Order sent = shop.shipOrder().handle(shop.order(GOOD_CARD).id());
  private final ShipmentReference parcel = sent.shipment().parcels().getFirst().reference();

  @Test
  void aNoticeMovesTheOrderOn() {
    moves(ShipmentStatus.IN_TRANSIT);

    hear("evt_1");

    assertThat(stored().status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(stored().timeline())
        .extracting(TimelineEvent::type)
        .endsWith(TimelineEvent.Type.LABEL_BOUGHT, TimelineEvent.Type.SHIPPED);
  }

  @Test
  void whatIsToldLateDoesNotTakeAParcelBack() {
    moves(ShipmentStatus.DELIVERED);
    hear("evt_1");
    moves(ShipmentStatus.IN_TRANSIT);
    hear("evt_2");

    assertThat(stored().status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(stored().followup()).isEmpty();
  }

  @Test
  void aDeliveredParcelCanComeBack() {
    moves(ShipmentStatus.DELIVERED);
    hear("evt_1");
    moves(ShipmentStatus.RETURNED);
    hear("evt_2");

    assertThat(stored().status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void theSameNoticeAgainCostsNothing() {
    moves(ShipmentStatus.IN_TRANSIT);
    hear("evt_1");
    shop.carrier.line(Line.DOWN);

    assertThat(hear("evt_1")).isEqualTo(new Result.Heard(stored()));
  }

  @Test
  void aNoticeThatCannotBeFollowedUpHasToComeAgain() {
    shop.carrier.line(Line.DOWN);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> hear("evt_1"));
  }

  @Test
  void whatTheCarrierDoesNotTellIsAskedFor() {
    var later = NOON.plus(Duration.ofMinutes(10));
    assertThat(shop.orders.due(Task.TRACK_PARCELS, later, 1)).containsExactly(sent.id());
    moves(ShipmentStatus.OUT_FOR_DELIVERY);

    track();

    assertThat(stored().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void aParcelOfWhichNothingIsHeardDoesNotHideTheOthers() {
    var order = shop.order(cartOf(10, shop.selling(heavy("anvil", 3_000))), GOOD_CARD);
    var parcels = shop.shipOrder().handle(order.id()).shipment().parcels();
    shop.carrier.lose(parcels.getFirst().reference());
    shop.carrier.move(parcels.getLast().reference(), tracking(ShipmentStatus.IN_TRANSIT));

    track(order);

    assertThat(shop.stored(order).status()).isEqualTo(OrderStatus.SHIPPED);
    track(order);
    assertThat(shop.stored(order).followup().orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void whereNothingIsNewItIsAskedForEverLessOften() {
    var first = stored().followup().orElseThrow();

    track();

    assertThat(stored().followup().orElseThrow().tries()).isEqualTo(first.tries() + 1);
  }

  @Test
  void aParcelOfSomebodyElseIsLeftAlone() {
    var notice = new CarrierNotice.About(new NoticeId("evt_1"), new ShipmentReference("shp_other"));

    assertThat(receive(notice)).isEqualTo(new Result.NotOurs());
    assertThat(receive(new CarrierNotice.Unrelated())).isEqualTo(new Result.NotOurs());
    assertThat(receive(new CarrierNotice.NotAuthentic("forged")))
        .isEqualTo(new Result.NotAuthentic("forged"));
  }

  private void moves(ShipmentStatus status) {
    shop.carrier.move(parcel, tracking(status));
  }

  private void track() {
    track(sent);
  }

  private void track(Order order) {
    new TrackParcels(shop.orders, shop.carrier, shop.clock).handle(order.id());
  }

  private Result hear(String id) {
    return receive(new CarrierNotice.About(new NoticeId(id), parcel));
  }

  private Result receive(CarrierNotice notice) {
    return new ReceiveCarrierNotice(
            (_, _) -> notice, shop.index, shop.orders, shop.carrier, shop.clock, Shopping.NOBODY)
        .handle(new ReceiveCarrierNotice.Command(new byte[0], Map.of()));
  }

  private Order stored() {
    return shop.stored(sent);
  }
}
