package marketplace.testkit;

import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.newCartId;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static marketplace.testkit.Shop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import marketplace.domain.NoticeId;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;

/** What every store of orders promises. */
public abstract class OrdersContract {
  private static final PaymentAttempt FIRST = PaymentAttempt.FIRST;
  private static final PaymentOutcome SUCCEEDED =
      new PaymentOutcome.Succeeded(mug().price().plus(lamp().price()).plus(poster().price()));
  private static final RefundOutcome GIVEN_BACK = new RefundOutcome.Accepted();
  private static final RefundOutcome SENT_BACK =
      new RefundOutcome.Refused("refund_failed", "The account was closed.");
  private static final PaymentOutcome DECLINED =
      new PaymentOutcome.Declined(new Decline("insufficient_funds", "Too little money."));

  /** The store under test, empty; the same one throughout a test. */
  protected abstract Orders orders();

  /** Sells a product, so many of which are left. */
  protected abstract void stock(Product product, int left);

  protected abstract int stockOf(ProductId product);

  @Test
  void whatWasPlacedIsFoundAsItWas() {
    var order = placed();

    assertThat(orders().find(order.id())).contains(order);
    assertThat(orders().find(new OrderId(newCartId()))).isEmpty();
  }

  @Test
  void everythingThatCanHappenToAnOrderIsFoundAsItWas() {
    var order = placed();
    List.<PaymentOutcome>of(
            new PaymentOutcome.Unknown("silence"),
            new PaymentOutcome.NeedsAction(new NextAction("use_stripe_sdk", "pi_1_secret_2")),
            DECLINED)
        .forEach(outcome -> assertStored(update(order, it -> settle(it, outcome))));

    assertStored(update(order, it -> it.startPayment(Shop.OTHER_GOOD_CARD, NOON.plusMillis(1))));
    assertStored(update(order, it -> it.settle(FIRST.next(), SUCCEEDED, NOON.plusNanos(123_456))));
    assertStored(update(order, it -> Shop.prepared(it, "shp_1")));
    assertStored(update(order, it -> it.postponed(NOON)));
    var parcel = update(order, it -> it).shipment().unlabelled().getFirst();
    assertStored(update(order, it -> it.labelled(parcel.reference(), Shop.label("9400"), NOON)));
    var told = Shop.tracking(ShipmentStatus.IN_TRANSIT);
    assertStored(update(order, it -> it.tracked(parcel.reference(), told, NOON)));
    var part = Optional.of(Shop.euros("1.00"));
    assertStored(update(order, it -> it.requestRefund("part", part, NOON)));
    assertStored(update(order, it -> it.settleRefund("part", GIVEN_BACK, NOON)));
    assertStored(update(order, it -> it.requestRefund("rest", Optional.empty(), NOON)));
    assertStored(update(order, it -> it.settleRefund("rest", GIVEN_BACK, NOON)));
    assertStored(update(order, it -> it.heard(new NoticeId("evt_1"))));
    assertStored(update(order, it -> it.settleRefund("rest", SENT_BACK, NOON)));
  }

  @Test
  void aKeyIsForOneRequest() {
    stock(mug(), 10);
    var key = Optional.of(new RequestKey("once"));
    var order = orders().place(orderOf(request("a mug", key), mug()));

    assertThat(orders().find(order.id())).contains(order);
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> orders().place(orderOf(request("another", key), mug())))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
    assertThat(stockOf(mug().id())).isEqualTo(9);
  }

  @Test
  void ofTwoRequestsUnderOneKeyThatComeTogetherOneIsCarriedOut() throws Exception {
    stock(mug(), 10);
    var key = Optional.of(new RequestKey("once"));

    var placed = together(4, () -> orders().place(orderOf(request("a mug", key), mug())));

    assertThat(placed.stream().filter(OrdersContract::succeeded)).hasSize(1);
    assertThat(stockOf(mug().id())).isEqualTo(9);
  }

  @Test
  void placingTakesTheStockOfCountedLinesAlone() {
    placed();

    assertThat(stockOf(mug().id())).isEqualTo(9);
    assertThat(stockOf(lamp().id())).isEqualTo(2);
  }

  @Test
  void placingAgainAnswersWithTheOrderThatIsThereAndTakesNothing() {
    var order = placed();
    var paid = update(order, it -> settle(it, SUCCEEDED));

    assertThat(orders().place(order)).isEqualTo(paid);
    assertThat(stockOf(mug().id())).isEqualTo(9);
  }

  @Test
  void anOrderIsPlacedWholeOrNotAtAll() {
    stock(mug(), 10);
    stock(lamp(), 0);
    var order = orderOf(mug(), lamp());

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> orders().place(order))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("out-of-stock"));
    assertThat(orders().find(order.id())).isEmpty();
    assertThat(stockOf(mug().id())).isEqualTo(10);
  }

  @Test
  void theLastOnesAreSoldOnce() throws Exception {
    stock(lamp(), 3);

    var placed = together(8, () -> orders().place(orderOf(lamp())));

    assertThat(placed.stream().filter(OrdersContract::succeeded)).hasSize(3);
    assertThat(stockOf(lamp().id())).isZero();
  }

  @Test
  void ofTwoOrdersFromOneCartOneIsRecorded() throws Exception {
    stock(mug(), 10);
    var order = orderOf(mug());

    var placed = together(4, () -> orders().place(order));

    assertThat(placed).allMatch(OrdersContract::succeeded);
    assertThat(stockOf(mug().id())).isEqualTo(9);
  }

  @Test
  void changesThatComeTogetherAllHappen() throws Exception {
    var order = placed();

    together(4, () -> update(order, it -> it.postponed(NOON)));

    assertThat(orders().find(order.id()).orElseThrow().followup())
        .hasValueSatisfying(followup -> assertThat(followup.tries()).isEqualTo(4));
  }

  @Test
  void aCancelledOrderGivesItsStockBackOnce() {
    var order = placed();

    update(order, it -> settle(it, new PaymentOutcome.Cancelled()));
    update(order, it -> settle(it, new PaymentOutcome.Cancelled()));

    assertThat(stockOf(mug().id())).isEqualTo(10);
    assertThat(stockOf(lamp().id())).isEqualTo(3);
  }

  @Test
  void onlyAnOrderThatIsThereIsChanged() {
    assertThatThrownBy(() -> orders().update(new OrderId(newCartId()), it -> it))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void aRefusedChangeChangesNothing() {
    var order = placed();

    assertThatThrownBy(() -> update(order, it -> it.startPayment(Shop.OTHER_GOOD_CARD, NOON)))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(orders().find(order.id())).contains(order);
  }

  @Test
  void whatIsDueIsListedByItsTaskTheLongestWaitingFirst() {
    stock(poster(), 1);
    var unpaid = orders().place(orderOf(poster()));
    var declined = orders().place(orderOf(poster()));
    update(declined, it -> settle(it, DECLINED));
    var paid = orders().place(orderOf(poster()));
    update(paid, it -> settle(it, new PaymentOutcome.Succeeded(poster().price())));

    assertThat(orders().due(Task.SETTLE_PAYMENT, NOON, 10)).isEmpty();
    assertThat(orders().due(Task.SETTLE_PAYMENT, NOON.plus(Duration.ofMinutes(1)), 10))
        .containsExactly(unpaid.id());
    assertThat(orders().due(Task.SETTLE_PAYMENT, NOON.plus(HOLD), 10))
        .containsExactly(unpaid.id(), declined.id());
    assertThat(orders().due(Task.SETTLE_PAYMENT, NOON.plus(HOLD), 1)).containsExactly(unpaid.id());
    assertThat(orders().due(Task.BUY_LABEL, NOON, 10)).containsExactly(paid.id());
  }

  private Order placed() {
    stock(mug(), 10);
    stock(lamp(), 3);
    return orders().place(orderOf(mug(), lamp(), poster()));
  }

  private static Order settle(Order order, PaymentOutcome outcome) {
    return order.settle(FIRST, outcome, NOON);
  }

  private Order update(Order order, UnaryOperator<Order> change) {
    return orders().update(order.id(), change);
  }

  private void assertStored(Order order) {
    assertThat(orders().find(order.id())).contains(order);
  }

  private static <T> List<Future<T>> together(int times, Callable<T> task)
      throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return executor.invokeAll(IntStream.range(0, times).mapToObj(_ -> task).toList());
    }
  }

  private static boolean succeeded(Future<?> future) {
    try {
      future.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal) {
        return false;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
