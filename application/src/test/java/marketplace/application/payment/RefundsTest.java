package marketplace.application.payment;

import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import marketplace.application.Shopping;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentStatus;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import org.junit.jupiter.api.Test;

class RefundsTest {
  private final Shopping shop = new Shopping();

  @Test
  void allOfItGoesBackAndSoDoesTheStock() {
    var order = shop.order(GOOD_CARD);

    var refunded = refund(order, "all", Optional.empty());

    assertThat(refunded.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(shop.gateway.refunded(order.id())).isEqualTo(1999);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(10);
  }

  @Test
  void theSameRefundAgainGivesNothingMore() {
    var order = shop.order(GOOD_CARD);
    var some = Optional.of(euros("5.00"));

    assertThat(refund(order, "r1", some)).isEqualTo(refund(order, "r1", some));
    assertThat(shop.gateway.refunded(order.id())).isEqualTo(500);
  }

  @Test
  void ofRefundsThatComeTogetherThoseAreGivenThatTheMoneyIsEnoughFor() throws Exception {
    var order = shop.order(GOOD_CARD);
    var some = Optional.of(euros("5.00"));

    try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
      var refunds =
          IntStream.range(0, 8).<Callable<Order>>mapToObj(i -> () -> refund(order, "r" + i, some));
      assertThat(operators.invokeAll(refunds.toList()))
          .filteredOn(it -> it.state() == Future.State.FAILED)
          .hasSize(5)
          .extracting(Future::exceptionNow)
          .allMatch(Refusal.Conflict.class::isInstance);
    }
    while (shop.stored(order).payment().flatMap(Payment::owed).isPresent()) {
      settle(order);
    }

    assertThat(shop.gateway.refunded(order.id())).isEqualTo(1500);
    assertThat(shop.stored(order).payment().orElseThrow().kept()).isEqualTo(euros("4.99"));
  }

  @Test
  void aRefundWhoseAnswerWasLostIsGivenOnce() {
    var order = shop.order(GOOD_CARD);
    shop.gateway.line(Line.SILENT);
    assertThat(refund(order, "all", Optional.empty()).paymentStatus())
        .isEqualTo(PaymentStatus.COMPLETED);
    shop.gateway.line(Line.WORKING);

    assertThat(shop.orders.due(Task.GIVE_BACK, shop.clock.instant().plusSeconds(10), 1))
        .containsExactly(order.id());
    assertThat(settle(order).paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(shop.gateway.refunded(order.id())).isEqualTo(1999);
  }

  @Test
  void anOrderThatOwesNothingIsLeftAlone() {
    var order = shop.order(GOOD_CARD);

    assertThat(settle(order)).isEqualTo(order);
    assertThat(shop.gateway.refunded(order.id())).isZero();
  }

  @Test
  void onlyMoneyThatWasTakenGoesBack() {
    var order = shop.order(DECLINED_CARD);

    assertThatThrownBy(() -> refund(order, "r1", Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);
  }

  private Order refund(Order order, String key, Optional<Money> amount) {
    return new RefundOrder(shop.orders, shop.gateway, shop.clock)
        .handle(new RefundOrder.Command(order.id(), key, amount))
        .order();
  }

  private Order settle(Order order) {
    return new SettleRefund(shop.orders, shop.gateway, shop.clock).handle(order.id());
  }
}
