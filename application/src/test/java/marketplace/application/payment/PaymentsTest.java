package marketplace.application.payment;

import static marketplace.testkit.Shop.CARD_WITH_CHALLENGE;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.OTHER_GOOD_CARD;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import marketplace.application.Shopping;
import marketplace.domain.Refusal;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderStatus;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.payment.PaymentToken;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;

class PaymentsTest {
  private final Shopping shop = new Shopping();

  @Test
  void aDeclinedOrderIsPaidWithAnotherCard() {
    var order = shop.order(DECLINED_CARD);

    assertThat(retry(order, OTHER_GOOD_CARD).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(shop.gateway.captured(order.id())).isEqualTo(1999);
  }

  @Test
  void theSameCardAgainWhileNobodyKnowsIsTheSameAttempt() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(GOOD_CARD);
    shop.gateway.line(Line.WORKING);

    assertThat(retry(order, GOOD_CARD).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(shop.gateway.captured(order.id())).isEqualTo(1999);
  }

  @Test
  void anotherCardWhileNobodyKnowsIsRefused() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(GOOD_CARD);

    assertThatThrownBy(() -> retry(order, OTHER_GOOD_CARD)).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void anAnswerThatWasLostIsFound() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(GOOD_CARD);
    shop.gateway.line(Line.WORKING);

    assertThat(settle(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(shop.gateway.captured(order.id())).isEqualTo(1999);
  }

  @Test
  void anAttemptThatNeverArrivedIsCarriedOut() {
    var order = recordedAlone();

    assertThat(settle(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(shop.gateway.captured(order.id())).isEqualTo(1999);
  }

  @Test
  void aLostDeclineIsFoundAndNotTakenForAnAttemptThatNeverArrived() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(DECLINED_CARD);
    shop.gateway.line(Line.WORKING);

    assertThat(settle(order).paymentStatus()).isEqualTo(PaymentStatus.FAILED);
  }

  @Test
  void aSecondAttemptThatNeverArrivedIsNotTakenForTheFirstOnesDecline() {
    var order = shop.order(DECLINED_CARD);
    shop.gateway.line(Line.DOWN);
    retry(order, OTHER_GOOD_CARD);
    shop.gateway.line(Line.WORKING);

    assertThat(settle(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
  }

  @Test
  void aChallengeIsWaitedForAndItsEndIsFound() {
    var passed = shop.order(CARD_WITH_CHALLENGE);
    var failed = shop.order(CARD_WITH_CHALLENGE);
    assertThat(settle(passed).paymentStatus()).isEqualTo(PaymentStatus.PENDING);

    shop.gateway.answerChallenge(passed.paymentReference(), true);
    shop.gateway.answerChallenge(failed.paymentReference(), false);

    assertThat(settle(passed).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(settle(failed).paymentStatus()).isEqualTo(PaymentStatus.FAILED);
  }

  @Test
  void anUnpaidOrderIsGivenUpWhenItExpiresAndItsStockGoesBack() {
    var order = shop.order(DECLINED_CARD);
    assertThat(settle(order).status()).isEqualTo(OrderStatus.PENDING);

    shop.clock.advance(HOLD);

    assertThat(shop.orders.due(Task.SETTLE_PAYMENT, shop.clock.instant(), 1))
        .containsExactly(order.id());
    assertThat(settle(order).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(10);
  }

  @Test
  void anExpiredOrderThatTurnsOutToBePaidIsPaid() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(GOOD_CARD);
    shop.gateway.line(Line.WORKING);
    shop.clock.advance(HOLD);

    assertThat(settle(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(9);
  }

  @Test
  void anExpiredOrderKeepsItsStockUntilTheProviderHasGivenItUp() {
    var order = shop.order(CARD_WITH_CHALLENGE);
    shop.clock.advance(HOLD);
    shop.gateway.line(Line.DOWN);

    assertThat(settle(order).status()).isEqualTo(OrderStatus.PENDING);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(9);

    shop.gateway.line(Line.WORKING);
    assertThat(settle(order).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void settlingAPaidOrderChangesNothing() {
    var order = shop.order(GOOD_CARD);

    assertThat(settle(order)).isEqualTo(order);
  }

  @Test
  void onlyAnOrderThatIsThereIsSettled() {
    var nobodys = new OrderId(Shop.newCartId());

    assertThatThrownBy(() -> settlePayment().handle(nobodys)).isInstanceOf(Refusal.NotFound.class);
  }

  /** What is in the store when the process dies between recording the intent and charging. */
  private Order recordedAlone() {
    var intent = orderOf(mug());
    assertThat(shop.gateway.open(intent.id(), intent.total())).isEqualTo(intent.paymentReference());
    return shop.orders.place(intent);
  }

  private Order retry(Order order, PaymentToken card) {
    return new RetryPayment(shop.orders, shop.gateway, shop.clock, Shopping.NOBODY)
        .handle(new RetryPayment.Command(order.id(), card));
  }

  private Order settle(Order order) {
    return settlePayment().handle(order.id());
  }

  private SettlePayment settlePayment() {
    return new SettlePayment(shop.orders, shop.gateway, shop.clock, Shopping.NOBODY);
  }
}
