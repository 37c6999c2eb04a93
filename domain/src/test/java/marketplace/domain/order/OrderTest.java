package marketplace.domain.order;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.OTHER_GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static marketplace.testkit.Shop.prepared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.CancelReason;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Hold;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.ShippingChoice;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingRate;
import marketplace.domain.shipment.Tracking;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {
  private static final PaymentAttempt FIRST = PaymentAttempt.FIRST;
  private static final PaymentAttempt SECOND = FIRST.next();
  private static final Decline NO_MONEY = new Decline("insufficient_funds", "Too little money.");
  private static final NextAction CHALLENGE = new NextAction("use_stripe_sdk", "secret");
  private static final PaymentOutcome SUCCEEDED = new PaymentOutcome.Succeeded(mug().price());
  private static final PaymentOutcome DECLINED = new PaymentOutcome.Declined(NO_MONEY);
  private static final PaymentOutcome NEEDS_ACTION = new PaymentOutcome.NeedsAction(CHALLENGE);
  private static final PaymentOutcome PROCESSING = new PaymentOutcome.Processing();
  private static final PaymentOutcome UNKNOWN = new PaymentOutcome.Unknown("silence");
  private static final PaymentOutcome CANCELLED = new PaymentOutcome.Cancelled();
  private static final PaymentOutcome UNCONFIRMED =
      new PaymentOutcome.Unconfirmed(Optional.empty());
  private static final PaymentOutcome FAILED_BEFORE =
      new PaymentOutcome.Unconfirmed(Optional.of(NO_MONEY));

  private static final Optional<Money> SOME = Optional.of(euros("5.00"));

  private final Order placed = orderOf(mug());

  static Stream<PaymentOutcome> everyOutcome() {
    return Stream.of(
        SUCCEEDED,
        DECLINED,
        NEEDS_ACTION,
        PROCESSING,
        UNKNOWN,
        CANCELLED,
        UNCONFIRMED,
        FAILED_BEFORE);
  }

  @Test
  void isPendingUntilThePaymentIsAnswered() {
    assertThat(placed.status()).isEqualTo(OrderStatus.PENDING);
    assertThat(placed.paymentStatus()).isEqualTo(PaymentStatus.PENDING);
    assertThat(placed.number().value()).matches("261122-[A-Z2-7]{6}");
    assertThat(placed.holdsStock()).isTrue();
  }

  @Test
  void isFinishedWhenItNeedsNothingByItselfAnyMore() {
    var sent = labelled();

    var held =
        anew(prepared(settle(placed, SUCCEEDED), "shp_1"), new ShipmentReference("shp_1"), "99.00");

    assertThat(held.followup()).isEmpty();
    assertThat(Stream.of(placed, settle(placed, DECLINED), settle(placed, SUCCEEDED), sent, held))
        .noneMatch(Order::isFinished);
    assertThat(settle(placed, CANCELLED).isFinished()).isTrue();
    assertThat(tracked(sent, List.of(Shop.tracking(ShipmentStatus.DELIVERED))).isFinished())
        .isTrue();
  }

  @Test
  void takesOverWhatTheCartCost() {
    var order = orderOf(mug(), lamp(), poster());

    assertThat(order.total()).isEqualTo(euros("121.49"));
    assertThat(order.lines()).extracting(OrderLine::counted).containsExactly(true, true, false);
  }

  @Test
  void aSuccessMakesItPaidAndDueForItsLabelAtOnce() {
    var paid = settle(placed, SUCCEEDED);

    assertThat(paid.state()).isInstanceOf(Paid.class);
    assertThat(paid.paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(paid.followup()).contains(new Followup(Task.BUY_LABEL, NOON, 0));
  }

  @Test
  void aDeclineSaysWhyAndHoldsTheGoodsUntilTheOrderExpires() {
    var declined = settle(placed, DECLINED);

    assertThat(declined.state())
        .isEqualTo(new Declined(placed.paymentReference(), FIRST, NO_MONEY));
    assertThat(declined.paymentStatus()).isEqualTo(PaymentStatus.FAILED);
    assertThat(declined.holdsStock()).isTrue();
    assertThat(dueAt(declined)).isEqualTo(NOON.plus(HOLD));
  }

  @Test
  void anotherAttemptFollowsADecline() {
    var again = settle(placed, DECLINED).startPayment(OTHER_GOOD_CARD, NOON);

    assertThat(again.state())
        .isEqualTo(
            new Paying(
                placed.paymentReference(), SECOND, OTHER_GOOD_CARD, new PaymentProgress.Asked()));
    assertThat(again.settle(SECOND, SUCCEEDED, NOON).state()).isInstanceOf(Paid.class);
  }

  @Test
  void anOrderIsTriedEightTimesAndCanStillBePaidByTheLast() {
    var order = placed;
    for (var attempt = FIRST; attempt.number() < 8; attempt = attempt.next()) {
      order = order.settle(attempt, DECLINED, NOON).startPayment(OTHER_GOOD_CARD, NOON);
    }
    var exhausted = order.settle(new PaymentAttempt(8), DECLINED, NOON);

    assertRefused(
        "payment-attempts-exhausted", () -> exhausted.startPayment(OTHER_GOOD_CARD, NOON));
    assertRefused("order-expired", () -> exhausted.startPayment(OTHER_GOOD_CARD, NOON.plus(HOLD)));
    assertThat(exhausted.settle(new PaymentAttempt(8), SUCCEEDED, NOON).state())
        .isInstanceOf(Paid.class);
  }

  @Test
  void whileOneAttemptIsUndecidedThereIsNoOther() {
    for (var undecided : new PaymentOutcome[] {UNKNOWN, PROCESSING, NEEDS_ACTION}) {
      var order = settle(placed, undecided);

      assertRefused("payment-in-progress", () -> order.startPayment(OTHER_GOOD_CARD, NOON));
      assertThat(order.startPayment(GOOD_CARD, NOON)).isEqualTo(order);
    }
  }

  @Test
  void aPaidOrderIsNotPaidAgain() {
    var paid = settle(placed, SUCCEEDED);
    var refunded = refund(paid, "all", Optional.empty());

    assertThat(paid.startPayment(OTHER_GOOD_CARD, NOON)).isEqualTo(paid);
    assertRefused("order-refunded", () -> refunded.startPayment(OTHER_GOOD_CARD, NOON));
  }

  @Test
  void anExpiredOrderIsNotPaidAnyMore() {
    var declined = settle(placed, DECLINED);
    var cancelled = settle(declined, CANCELLED);

    assertRefused("order-expired", () -> declined.startPayment(OTHER_GOOD_CARD, NOON.plus(HOLD)));
    assertRefused("order-expired", () -> cancelled.startPayment(OTHER_GOOD_CARD, NOON));
  }

  @ParameterizedTest
  @MethodSource("everyOutcome")
  void nothingThatIsSaidLaterUndoesAPayment(PaymentOutcome late) {
    var paid = settle(placed, SUCCEEDED);

    assertThat(settle(paid, late)).isEqualTo(paid);
  }

  @ParameterizedTest
  @MethodSource("everyOutcome")
  void whatIsSaidOfAnEarlierAttemptCountsOnlyIfMoneyMovedOrNoneEverWill(PaymentOutcome late) {
    var second = settle(placed, DECLINED).startPayment(OTHER_GOOD_CARD, NOON);

    var after = settle(second, late);

    switch (late) {
      case PaymentOutcome.Succeeded _ -> assertThat(after.state()).isInstanceOf(Paid.class);
      case PaymentOutcome.Cancelled _ -> assertThat(after.state()).isInstanceOf(Cancelled.class);
      default -> assertThat(after).isEqualTo(second);
    }
  }

  @Test
  void aLateSuccessPaysADeclinedOrder() {
    assertThat(settle(settle(placed, DECLINED), SUCCEEDED).state()).isInstanceOf(Paid.class);
  }

  @Test
  void anAttemptThatMayNotHaveArrivedIsNotTakenForDeclined() {
    for (var order : new Order[] {placed, settle(placed, UNKNOWN)}) {
      assertThat(settle(order, FAILED_BEFORE).state()).isInstanceOf(Paying.class);
    }
  }

  @Test
  void anAttemptThatWasUnderWayAndIsNoMoreHasFailed() {
    for (var seen : new PaymentOutcome[] {NEEDS_ACTION, PROCESSING}) {
      assertThat(settle(settle(placed, seen), FAILED_BEFORE).state()).isInstanceOf(Declined.class);
    }
  }

  @Test
  void silenceForgetsNothingThatWasKnown() {
    var challenged = settle(placed, NEEDS_ACTION);

    assertThat(settle(challenged, UNKNOWN).state()).isEqualTo(challenged.state());
    assertThat(((Paying) settle(placed, UNKNOWN).state()).progress())
        .isEqualTo(new PaymentProgress.Unknown());
  }

  @Test
  void whatIsAskedInVainIsAskedAgainEverLaterButWhenTheOrderExpiresAtTheLatest() {
    var order = placed;
    var now = NOON;
    assertThat(dueAt(order)).isEqualTo(NOON.plusSeconds(5));
    for (var wait : new int[] {5, 5, 10, 20, 40, 80, 160, 300, 280, 300}) {
      order = order.settle(FIRST, UNKNOWN, now);
      assertThat(Duration.between(now, dueAt(order))).hasSeconds(wait);
      now = dueAt(order);
    }
  }

  @Test
  void lookingBeforeItIsDuePutsNothingOff() {
    var challenged = settle(placed, NEEDS_ACTION);

    assertThat(challenged.settle(FIRST, NEEDS_ACTION, NOON.plusSeconds(4))).isEqualTo(challenged);
  }

  @Test
  void askingAgainTellsTheTimelineOnce() {
    var asked = settle(settle(settle(placed, UNKNOWN), UNKNOWN), UNKNOWN);

    assertThat(asked.timeline())
        .extracting(TimelineEvent::type)
        .containsExactly(TimelineEvent.Type.PLACED, TimelineEvent.Type.PAYMENT_UNCERTAIN);
  }

  @Test
  void whatTheProviderGaveUpIsCancelledAndHoldsNothing() {
    var cancelled = settle(placed, CANCELLED);

    assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(cancelled.paymentStatus()).isEqualTo(PaymentStatus.FAILED);
    assertThat(cancelled.holdsStock()).isFalse();
    assertThat(cancelled.followup()).isEmpty();
  }

  @Test
  void whatIsGivenUpBeforeItExpiresWasGivenUpByThoseOfTheShop() {
    assertThat(settle(placed, CANCELLED).state())
        .isInstanceOfSatisfying(
            Cancelled.class, it -> assertThat(it.reason()).isEqualTo(CancelReason.BY_OPERATOR));
    assertThat(placed.settle(FIRST, CANCELLED, NOON.plus(HOLD)).state())
        .isInstanceOfSatisfying(
            Cancelled.class, it -> assertThat(it.reason()).isEqualTo(CancelReason.EXPIRED));
  }

  @Test
  void aLabelMakesItProcessingAndItsParcelIsFollowed() {
    var prepared = prepared(settle(placed, SUCCEEDED), "shp_1");
    var reference = prepared.shipment().unlabelled().getFirst().reference();

    var labelled = prepared.labelled(reference, Shop.label("9400"), NOON);

    assertThat(prepared.status()).isEqualTo(OrderStatus.PENDING);
    assertThat(labelled.status()).isEqualTo(OrderStatus.PROCESSING);
    assertThat(labelled.followup().map(Followup::task)).contains(Task.TRACK_PARCELS);
  }

  @Test
  void ofWhatWasGivenBackBeforeItWasSentNoParcelIsOnItsWay() {
    var refunded =
        labelled()
            .requestRefund("all", Optional.empty(), NOON)
            .settleRefund("all", new RefundOutcome.Accepted(), NOON);

    assertThat(tracked(refunded, List.of(Shop.tracking(ShipmentStatus.IN_TRANSIT))))
        .isEqualTo(refunded);
    assertThat(refunded.followup()).isEmpty();
  }

  @Test
  void nothingIsPreparedForMoneyThatGoesBack() {
    var refunded = settle(placed, SUCCEEDED).requestRefund("all", Optional.empty(), NOON);

    assertThat(prepared(refunded, "shp_1")).isEqualTo(refunded);
  }

  private Order labelled() {
    var prepared = prepared(settle(placed, SUCCEEDED), "shp_1");
    return prepared.labelled(new ShipmentReference("shp_1"), Shop.label("9400"), NOON);
  }

  private static Order tracked(Order order, List<Tracking> told) {
    var tracked = order;
    for (var tracking : told) {
      tracked = tracked.tracked(new ShipmentReference("shp_1"), tracking, NOON);
    }
    return tracked;
  }

  @Test
  void theFirstPreparedParcelAndTheFirstLabelStay() {
    var prepared = prepared(settle(placed, SUCCEEDED), "shp_1");
    var reference = prepared.shipment().unlabelled().getFirst().reference();
    var labelled = prepared.labelled(reference, Shop.label("9400"), NOON);

    assertThat(prepared(prepared, "shp_2")).isEqualTo(prepared);
    assertThat(labelled.labelled(reference, Shop.label("9400"), NOON)).isEqualTo(labelled);
    assertThat(labelled.labelled(reference, Shop.label("9401"), NOON).shipment())
        .isEqualTo(labelled.shipment());
  }

  @Test
  void aParcelThatIsNotSoldIsPreparedAnewButALabelledOneStays() {
    var prepared = prepared(settle(placed, SUCCEEDED), "shp_1");
    var reference = prepared.shipment().unlabelled().getFirst().reference();
    var labelled = prepared.labelled(reference, Shop.label("9400"), NOON);

    assertThat(anew(prepared, reference, "9.87").shipment().unlabelled())
        .extracting(it -> it.reference().value())
        .containsExactly("shp_2");
    assertThat(anew(labelled, reference, "9.87")).isEqualTo(labelled);
  }

  @Test
  void whatGotDearerIsToldAsWhatAllLabelsWouldCost() {
    var paid = settle(placed, SUCCEEDED);
    var prepared =
        paid.prepared(
            List.of(Shop.box(), Shop.box()),
            List.of(Shop.offer("shp_1"), Shop.offer("shp_1b")),
            Shop.POLICY,
            NOON);

    assertThat(anew(prepared, new ShipmentReference("shp_1"), "11.85").shipment().hold()).isEmpty();
    assertThat(anew(prepared, new ShipmentReference("shp_1"), "11.86").shipment().hold())
        .contains(new Hold(Optional.of(euros("19.76"))));
  }

  @Test
  void aServiceThatTheShopChoseMayBeAnotherOneLater() {
    var prepared = prepared(settle(placed, SUCCEEDED), "shp_1");

    assertThat(byGround(prepared).shipment().parcels())
        .extracting(it -> it.rate().service())
        .containsExactly("Ground");
  }

  @Test
  void aServiceThatTheCustomerChoseIsNoOtherUnlessAnOperatorSaysSo() {
    var carriage = new Carriage("USPS", "Priority", euros("7.90"), Optional.of(2));
    var choice = new ShippingChoice(Money.zero(Shop.EUR), Optional.of(carriage));
    var chosen = prepared(settle(placed(choice), SUCCEEDED), "shp_1");

    var held = byGround(chosen);

    assertThat(held.shipment().hold()).contains(new Hold(Optional.empty()));
    assertThat(held.awaitsLabels()).isFalse();
    assertThat(byGround(held.released(euros("8.10"), NOON)).shipment().parcels())
        .extracting(it -> it.rate().service())
        .containsExactly("Ground");
  }

  private static Order placed(ShippingChoice shipping) {
    var cart = Shop.cartOf(mug()).price(Shop.selling(mug()));
    var purchase = Purchase.of(Shop.request(), cart, shipping, NOON, HOLD);
    return Order.place(purchase, new PaymentReference("pi_1"), GOOD_CARD);
  }

  /** What was prepared is not sold any more, and something else is offered. */
  private static Order byGround(Order order) {
    var rate = new ShippingRate("rate_3", "UPS", "Ground", euros("8.10"), Optional.of(4));
    var offer = new ShippingOffer(new ShipmentReference("shp_2"), List.of(rate));
    return order.preparedAnew(new ShipmentReference("shp_1"), offer, Shop.POLICY, NOON);
  }

  @Test
  void ofWhatAParcelWasPreparedAsTheLastTenAreRemembered() {
    var order = prepared(settle(placed, SUCCEEDED), "shp_0");
    for (var i = 0; i < 12; i++) {
      var before = new ShipmentReference("shp_" + i);
      order = order.preparedAnew(before, Shop.offer("shp_" + (i + 1)), Shop.POLICY, NOON);
    }

    assertThat(order.shipment().parcels().getFirst().earlier())
        .hasSize(10)
        .startsWith(new ShipmentReference("shp_2"))
        .endsWith(new ShipmentReference("shp_11"));
  }

  private static Order anew(Order order, ShipmentReference reference, String price) {
    return order.preparedAnew(reference, Shop.offer("shp_2", price), Shop.POLICY, NOON);
  }

  private static Consignment consignment(Order order) {
    return order.consignment(1, order.boxes(Shop.PACKING).getFirst());
  }

  @Test
  void onlyAPaidOrderIsShipped() {
    assertRefused("order-not-paid", () -> consignment(placed));
    assertThat(consignment(settle(placed, SUCCEEDED)).box().weight().grams()).isEqualTo(350);
  }

  @Test
  void aRefundIsOnRecordBeforeTheProviderIsAsked() {
    var asked = settle(placed, SUCCEEDED).requestRefund("r1", SOME, NOON);

    assertThat(paymentOf(asked).owed()).contains(new Refund("r1", euros("5.00")));
    assertThat(asked.followup()).contains(new Followup(Task.GIVE_BACK, NOON.plusSeconds(5), 0));
    assertThat(asked.requestRefund("r1", SOME, NOON)).isEqualTo(asked);
    assertThat(asked.requestRefund("r1", Optional.empty(), NOON)).isEqualTo(asked);
  }

  @Test
  void aPartlyRefundedOrderIsStillSent() {
    var refunded = refund(settle(placed, SUCCEEDED), "r1", SOME);

    assertThat(refunded.paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(paymentOf(refunded).kept()).isEqualTo(euros("14.99"));
    assertThat(refunded.followup()).contains(new Followup(Task.BUY_LABEL, NOON, 0));
    assertThat(consignment(refunded)).isNotNull();
  }

  @Test
  void aFullyRefundedOrderIsCancelledAndItsGoodsGoBackUnlessTheyAreUnderWay() {
    var refunded = refund(settle(placed, SUCCEEDED), "all", Optional.empty());

    assertThat(refunded.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(refunded.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(refunded.holdsStock()).isFalse();
    assertThat(refunded.followup()).isEmpty();
  }

  @Test
  void nothingIsSentForMoneyThatGoesBack() {
    var asked = settle(placed, SUCCEEDED).requestRefund("all", Optional.empty(), NOON);

    assertRefused("order-refunded", () -> consignment(asked));
  }

  @Test
  void moreThanIsLeftIsNotGivenBack() {
    var paid = settle(placed, SUCCEEDED);
    var all = refund(paid, "all", Optional.empty());
    var tooMuch = Optional.of(euros("20.00"));

    assertRefused("refund-too-large", () -> paid.requestRefund("r1", tooMuch, NOON));
    assertRefused("refund-too-large", () -> all.requestRefund("r2", SOME, NOON));
    assertRefused("refund-too-large", () -> all.requestRefund("r2", Optional.empty(), NOON));
    assertRefused("order-not-paid", () -> placed.requestRefund("r1", SOME, NOON));
  }

  @Test
  void aKeyNamesOneRefund() {
    var asked = settle(placed, SUCCEEDED).requestRefund("r1", SOME, NOON);
    var other = Optional.of(euros("6.00"));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> asked.requestRefund("r1", other, NOON))
        .satisfies(it -> assertThat(it.code()).isEqualTo("idempotency-key-reused"));
  }

  @Test
  void aRefundThatTheProviderRefusesLeavesTheMoneyWithTheShop() {
    var asked = settle(placed, SUCCEEDED).requestRefund("r1", SOME, NOON);
    var refused = asked.settleRefund("r1", new RefundOutcome.Refused("too_old", "."), NOON);

    assertThat(paymentOf(refused).kept()).isEqualTo(mug().price());
    assertThat(refused.settleRefund("r1", new RefundOutcome.Accepted(), NOON)).isEqualTo(refused);
  }

  @Test
  void aRefundThatNobodyAnsweredIsAskedForAgain() {
    var asked = settle(placed, SUCCEEDED).requestRefund("r1", SOME, NOON);
    var unknown = asked.settleRefund("r1", new RefundOutcome.Unknown("silence"), NOON);

    assertThat(unknown.state()).isEqualTo(asked.state());
    assertThat(unknown.followup().orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void anotherAmountThanTheTotalGoesBackAndIsNeverSentFor() {
    var wrong = settle(placed, new PaymentOutcome.Succeeded(euros("1.00")));
    var refused = wrong.settleRefund("wrong_amount", new RefundOutcome.Refused("no", "."), NOON);

    assertThat(paymentOf(wrong).owed()).contains(new Refund("wrong_amount", euros("1.00")));
    assertThat(wrong.followup()).contains(new Followup(Task.GIVE_BACK, NOON, 0));
    assertThat(refused.followup()).isEmpty();
    assertRefused("order-refunded", () -> consignment(refused));
  }

  @Test
  void aSuccessAfterItsGoodsWentBackGoesBackAndTakesNoStock() {
    var late = settle(settle(placed, CANCELLED), SUCCEEDED);
    var refunded = late.settleRefund("undeliverable", new RefundOutcome.Accepted(), NOON);

    assertThat(paymentOf(late).owed()).contains(new Refund("undeliverable", mug().price()));
    assertThat(late.holdsStock()).isFalse();
    assertThat(refunded.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(refunded.holdsStock()).isFalse();
  }

  private static Order refund(Order order, String key, Optional<Money> amount) {
    return order
        .requestRefund(key, amount, NOON)
        .settleRefund(key, new RefundOutcome.Accepted(), NOON);
  }

  private static Payment paymentOf(Order order) {
    return ((Paid) order.state()).payment();
  }

  private static Order settle(Order order, PaymentOutcome outcome) {
    return order.settle(FIRST, outcome, NOON);
  }

  private static Instant dueAt(Order order) {
    return order.followup().orElseThrow().dueAt();
  }

  private static void assertRefused(String code, Runnable action) {
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(action::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
