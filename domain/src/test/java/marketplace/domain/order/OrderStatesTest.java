package marketplace.domain.order;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.OTHER_GOOD_CARD;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.order.Step.Hear;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.RefundClaim.Reason;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.Tracking;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.testkit.Shop;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table of states, held against whatever may happen to an order. */
class OrderStatesTest {
  /** Whence an order goes where; a success is heard wherever it stands. */
  private static final Map<Class<?>, Set<Class<?>>> MOVES =
      Map.of(
          Paying.class, Set.of(Paid.class, Declined.class, Cancelled.class),
          Declined.class, Set.of(Paying.class, Paid.class, Cancelled.class),
          Paid.class, Set.of(Refunded.class),
          Cancelled.class, Set.of(Paid.class),
          Refunded.class, Set.of());

  private final Order placed = orderOf(mug());

  @Provide
  Arbitrary<List<Step>> histories() {
    return Histories.any();
  }

  /** All that can be heard of one payment: it has one end at the most, heard once or often. */
  @Provide
  Arbitrary<List<Hear>> accounts() {
    return Arbitraries.oneOf(Histories.success(), Histories.cancelled(), Histories.undecided())
        .flatMap(end ->
            Histories.answers(Arbitraries.oneOf(Histories.undecided(), Arbitraries.just(end)))
                .list()
                .ofMaxSize(10)
                .map(others ->
                    Stream.concat(Stream.of(new Hear(PaymentAttempt.FIRST, end)), others.stream())
                        .toList()));
  }

  @Property
  void anOrderMovesAsTheTableSaysAndNoOtherWay(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      var from = moment.before().state().getClass();
      var to = moment.after().state().getClass();

      assertThat(from.equals(to) || isInTable(from, to)).as("%s", moment).isTrue();
    }
  }

  @Property
  void aSuccessIsNeverLost(@ForAll("histories") List<Step> steps) {
    var books = new Books(placed.total());
    for (var moment : Moment.of(placed, steps)) {
      books.note(moment);

      var payment = paymentOf(moment.after());
      assertThat(payment.map(Payment::captured)).as("%s", moment).isEqualTo(books.captured());
      assertThat(isPaid(moment.after())).as("%s", moment).isEqualTo(payment.isPresent());
    }
  }

  @Property
  void whatTheProviderGaveUpIsCancelledWhateverWasTriedSince(
      @ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      if (moment.step() instanceof Hear(_, PaymentOutcome.Cancelled _)) {
        assertThat(moment.after().state())
            .as("%s", moment)
            .isNotInstanceOfAny(Paying.class, Declined.class);
      }
    }
  }

  @Property
  void noMoreGoesBackThanWasTakenAndAllOfItIsOnTheBooks(@ForAll("histories") List<Step> steps) {
    var books = new Books(placed.total());
    for (var moment : Moment.of(placed, steps)) {
      books.note(moment);

      paymentOf(moment.after())
          .ifPresent(payment -> {
            assertThat(payment.refunded()).as("%s", moment).isEqualTo(books.refunded());
            assertThat(payment.kept()).as("%s", moment).isEqualTo(books.kept());
            assertThat(payment.kept().minorUnits()).as("%s", moment).isNotNegative();
            assertThat(moment.after().state() instanceof Refunded)
                .as("%s", moment)
                .isEqualTo(books.wasEmpty());
          });
    }
  }

  @Property
  void itsStockGoesBackOnceAndNeverWhileItIsSold(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      var before = moment.before().holdsStock();
      var after = moment.after().holdsStock();

      assertThat(before || !after).as("%s", moment).isTrue();
      assertThat(after).as("%s", moment).isEqualTo(before && !givesItBack(moment.after()));
    }
  }

  @Property
  void whileOneAttemptIsOpenThereIsNoOther(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      var order = moment.after();
      if (order.state() instanceof Paying paying) {
        var other = paying.token().equals(GOOD_CARD) ? OTHER_GOOD_CARD : GOOD_CARD;

        assertThat(order.startPayment(paying.token(), moment.now())).isEqualTo(order);
        assertThatExceptionOfType(Refusal.Conflict.class)
            .as("%s", moment)
            .isThrownBy(() -> order.startPayment(other, moment.now()));
      }
    }
  }

  @Property
  void anAttemptFollowsADeclineBeforeTheOrderExpires(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      if (moment.before().state() instanceof Declined declined
          && moment.after().state() instanceof Paying paying) {
        assertThat(moment.now()).as("%s", moment).isBefore(NOON.plus(HOLD));
        assertThat(paying.attempt()).as("%s", moment).isEqualTo(declined.attempt().next());
      }
    }
  }

  @Property
  void somebodyLooksAfterAnOrderUntilItIsAtItsEnd(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      var task = moment.after().followup().map(Followup::task);

      assertThat(task).as("%s", moment).isEqualTo(nextFor(moment.after()));
    }
  }

  @Property
  void noAnswerMakesADeclinedOrderDueBeforeItExpires(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      var changed = !moment.after().followup().equals(moment.before().followup());
      if (changed && moment.after().state() instanceof Declined && moment.step() instanceof Hear) {
        assertThat(moment.after().followup().orElseThrow().dueAt())
            .as("%s", moment)
            .isAfterOrEqualTo(NOON.plus(HOLD));
      }
    }
  }

  @Property
  void whatIsSaidTwiceIsSaidOnce(@ForAll("histories") List<Step> steps) {
    for (var moment : Moment.of(placed, steps)) {
      if (!moment.refused()) {
        var again = Moment.of(moment.after(), moment.step(), moment.now()).after();

        assertThat(again.state()).as("%s", moment).isEqualTo(moment.after().state());
        assertThat(again.shipment()).as("%s", moment).isEqualTo(moment.after().shipment());
        assertThat(again.timeline()).as("%s", moment).isEqualTo(moment.after().timeline());
        assertThat(nextFor(again)).as("%s", moment).isEqualTo(nextFor(moment.after()));
      }
    }
  }

  @Property
  void inWhateverOrderAProviderTellsTheMoneyIsTheSame(
      @ForAll("accounts") List<Hear> account, @ForAll long seed) {
    var shuffled = new ArrayList<>(account);
    Collections.shuffle(shuffled, new Random(seed));

    var one = Moment.last(placed, Moment.of(placed, account));
    var other = Moment.last(placed, Moment.of(placed, shuffled));

    assertThat(isPaid(other)).isEqualTo(isPaid(one));
    assertThat(other.holdsStock()).isEqualTo(one.holdsStock());
    assertThat(paymentOf(other).map(Payment::captured))
        .isEqualTo(paymentOf(one).map(Payment::captured));
    assertThat(paymentOf(other).flatMap(Payment::owed))
        .isEqualTo(paymentOf(one).flatMap(Payment::owed));
  }

  @Provide
  Arbitrary<List<TrackingEvent>> scans() {
    return Combinators.combine(
            Arbitraries.of(ShipmentStatus.class),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("Lyon", "Nice").optional())
        .as((status, hour, place) ->
            new TrackingEvent(status, NOON.plus(Duration.ofHours(hour)), status.label(), place))
        .list()
        .ofMaxSize(10);
  }

  @Property
  void inWhateverOrderACarrierTellsTheParcelIsWhereItIs(
      @ForAll("scans") List<TrackingEvent> scans, @ForAll long seed) {
    var shuffled = new ArrayList<>(scans);
    shuffled.addAll(scans);
    Collections.shuffle(shuffled, new Random(seed));

    var one = told(scans);
    var other = told(shuffled);

    assertThat(other.shipment()).isEqualTo(one.shipment());
    assertThat(other.status()).isEqualTo(one.status());
    assertThat(one.shipment().parcels().getFirst().events()).containsAll(scans);
  }

  private Order told(List<TrackingEvent> scans) {
    var parcel = new ShipmentReference("shp_1");
    var paid =
        placed.settle(PaymentAttempt.FIRST, new PaymentOutcome.Succeeded(mug().price()), NOON);
    var order = Shop.prepared(paid, "shp_1").labelled(parcel, Shop.label("9400"), NOON);
    for (var scan : scans) {
      order = order.tracked(parcel, new Tracking(List.of(scan), Optional.empty()), NOON);
    }
    return order;
  }

  private static boolean isInTable(Class<?> from, Class<?> to) {
    return MOVES.getOrDefault(from, Set.of()).contains(to);
  }

  private static boolean isPaid(Order order) {
    return switch (order.paymentStatus()) {
      case COMPLETED, REFUNDED -> true;
      case PENDING, FAILED -> false;
    };
  }

  private static Optional<Payment> paymentOf(Order order) {
    return switch (order.state()) {
      case Paid(var payment) -> Optional.of(payment);
      case Refunded(var payment) -> Optional.of(payment);
      case Paying _, Declined _, Cancelled _ -> Optional.empty();
    };
  }

  private static boolean givesItBack(Order order) {
    return switch (order.state()) {
      case Paying _, Declined _ -> false;
      case Paid(var payment) -> payment.goesBackFor(Reason.UNDELIVERABLE);
      case Cancelled _ -> true;
      case Refunded _ -> !order.shipment().isUnderWay();
    };
  }

  /** What is still to be done, as the table and the refunds on record have it. */
  private static Optional<Task> nextFor(Order order) {
    return switch (order.state()) {
      case Paying _, Declined _ -> Optional.of(Task.SETTLE_PAYMENT);
      case Paid(var payment) when payment.owed().isPresent() -> Optional.of(Task.GIVE_BACK);
      case Refunded(var payment) when payment.owed().isPresent() -> Optional.of(Task.GIVE_BACK);
      case Paid(var payment) when isToBeSent(payment) && !order.shipment().isLabelled() ->
          Optional.of(Task.BUY_LABEL);
      case Paid _, Cancelled _, Refunded _ ->
          order.shipment().underWay().isEmpty() || !order.holdsStock()
              ? Optional.empty()
              : Optional.of(Task.TRACK_PARCELS);
    };
  }

  private static boolean isToBeSent(Payment payment) {
    return payment.kept().minorUnits() > 0
        && payment.refunds().stream().allMatch(it -> it.reason() == Reason.BY_OPERATOR);
  }
}
