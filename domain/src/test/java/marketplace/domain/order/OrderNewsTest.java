package marketplace.domain.order;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.NoticeId;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.Tracking;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order makes of what outside parties tell. */
class OrderNewsTest {
  private static final ShipmentReference PARCEL = new ShipmentReference("shp_1");

  private final Order placed = orderOf(mug());
  private final Order paid =
      placed.settle(PaymentAttempt.FIRST, new PaymentOutcome.Succeeded(mug().price()), NOON);
  private final Order sent =
      Shop.prepared(paid, "shp_1").labelled(PARCEL, Shop.label("9400"), NOON);

  @Test
  void theLastTwentyNoticesAreRemembered() {
    var order = placed;
    for (var notice : IntStream.range(0, 25).mapToObj(OrderNewsTest::notice).toList()) {
      order = order.heard(notice);
    }

    assertThat(order.notices()).hasSize(20);
    assertThat(order.hasHeard(notice(4))).isFalse();
    assertThat(order.hasHeard(notice(5))).isTrue();
    assertThat(order.heard(notice(5))).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_TRANSIT, SHIPPED, SHIPPED",
    "OUT_FOR_DELIVERY, OUT_FOR_DELIVERY, SHIPPED",
    "FAILED, DELIVERY_FAILED, SHIPPED",
    "DELIVERED, DELIVERED, DELIVERED",
    "RETURNED, RETURNED, RETURNED"
  })
  void whereAParcelIsIsWhereItsOrderIs(
      ShipmentStatus told, TimelineEvent.Type event, OrderStatus status) {
    var order = sent.tracked(PARCEL, Shop.tracking(told), NOON);

    assertThat(order.status()).isEqualTo(status);
    assertThat(order.timeline().getLast())
        .isEqualTo(new TimelineEvent(NOON, event, Optional.of("9400")));
    assertThat(order.tracked(PARCEL, Shop.tracking(told), NOON)).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({"IN_TRANSIT, true", "FAILED, true", "DELIVERED, false", "RETURNED, false"})
  void aParcelIsFollowedUntilItsEnd(ShipmentStatus told, boolean followed) {
    var task = sent.tracked(PARCEL, Shop.tracking(told), NOON).followup().map(Followup::task);

    assertThat(task).isEqualTo(followed ? Optional.of(Task.TRACK_PARCELS) : Optional.empty());
  }

  @Test
  void aNewEstimateIsTakenAndNoneChangesNothing() {
    var later = NOON.plusSeconds(86_400);
    var estimated = sent.tracked(PARCEL, new Tracking(List.of(), Optional.of(later)), NOON);

    assertThat(estimated.shipment().parcels().getFirst().label().orElseThrow().estimatedDelivery())
        .contains(later);
    assertThat(estimated.tracked(PARCEL, new Tracking(List.of(), Optional.empty()), NOON))
        .isEqualTo(estimated);
    assertThat(estimated.timeline()).isEqualTo(sent.timeline());
  }

  @Test
  void whatIsOwedComesBeforeWhereAParcelIs() {
    var owing = sent.requestRefund("all", Optional.empty(), NOON);

    var told = owing.tracked(PARCEL, Shop.tracking(ShipmentStatus.IN_TRANSIT), NOON);

    assertThat(told.followup()).isEqualTo(owing.followup());
    assertThat(told.postponed(Task.TRACK_PARCELS, NOON)).isEqualTo(told);
    assertThat(told.postponed(Task.GIVE_BACK, NOON).followup().orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void whatNobodyCanDeliverGivesItsMoneyAndItsStockBack() {
    var order = paid.undeliverable(NOON);

    assertThat(order.holdsStock()).isFalse();
    assertThat(order.followup().map(Followup::task)).contains(Task.GIVE_BACK);
    assertThat(order.timeline())
        .extracting(TimelineEvent::type)
        .contains(TimelineEvent.Type.UNDELIVERABLE);
    assertThat(order.payment().orElseThrow().isMistaken()).isTrue();
    assertThat(order.undeliverable(NOON)).isEqualTo(order);
  }

  @Test
  void whatIsPreparedAndHasNoLabelMayTurnOutToBeUndeliverable() {
    var order = Shop.prepared(paid, "shp_1").undeliverable(NOON);

    assertThat(order.followup().map(Followup::task)).contains(Task.GIVE_BACK);
    assertThat(order.awaitsLabels()).isFalse();
  }

  @Test
  void whatIsNotPaidOrIsSentIsNotUndeliverable() {
    assertThat(placed.undeliverable(NOON)).isEqualTo(placed);
    assertThat(sent.undeliverable(NOON)).isEqualTo(sent);
    assertThat(placed.payment()).isEmpty();
  }

  @Test
  void aRefundThatComesBackLeavesTheOrderRefundedAndCanBeGivenAgain() {
    var refunded =
        paid.requestRefund("all", Optional.empty(), NOON)
            .settleRefund("all", new RefundOutcome.Accepted(), NOON);
    var back = refunded.settleRefund("all", new RefundOutcome.Refused("refund_failed", ""), NOON);
    var again = back.requestRefund("again", Optional.empty(), NOON);

    assertThat(back.state()).isInstanceOf(OrderState.Refunded.class);
    assertThat(back.timeline().getLast().type()).isEqualTo(TimelineEvent.Type.REFUND_FAILED);
    assertThat(back.settleRefund("all", new RefundOutcome.Accepted(), NOON)).isEqualTo(back);
    assertThat(again.followup().map(Followup::task)).contains(Task.GIVE_BACK);
    assertThat(again.settleRefund("again", new RefundOutcome.Accepted(), NOON).holdsStock())
        .isFalse();
  }

  private static NoticeId notice(int number) {
    return new NoticeId("evt_" + number);
  }
}
