package marketplace.application.payment;

import static marketplace.testkit.Shop.CARD_WITH_CHALLENGE;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.application.Shopping;
import marketplace.application.payment.ReceivePaymentNotice.Result;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.TimelineEvent;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.payment.Refund;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import org.junit.jupiter.api.Test;

class PaymentNoticesTest {
  private final Shopping shop = new Shopping();
  private final List<Order> news = new ArrayList<>();

  @Test
  void aNoticeSettlesWhatItsAnswerDidNot() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(GOOD_CARD);
    shop.gateway.line(Line.WORKING);

    hear("evt_1", order.paymentReference());

    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(news).containsExactly(shop.stored(order));
  }

  @Test
  void aNoticeOfADeclineIsWorthAsMuchAsTheAnswer() {
    shop.gateway.line(Line.SILENT);
    var order = shop.order(DECLINED_CARD);
    shop.gateway.line(Line.WORKING);

    hear("evt_1", order.paymentReference());

    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.FAILED);
  }

  @Test
  void aNoticeThatComesWhileTheAttemptIsBeingMadeDoesNotMakeItToo() {
    var intent = orderOf(mug());
    shop.gateway.open(intent.id(), intent.total());
    var order = shop.orders.place(intent);

    hear("evt_of_the_opening", order.paymentReference());

    assertThat(shop.gateway.captured(order.id())).isZero();
    assertThat(shop.stored(order).state()).isEqualTo(order.state());
    assertThat(shop.orders.due(Task.SETTLE_PAYMENT, shop.clock.instant().plusSeconds(5), 1))
        .containsExactly(order.id());
  }

  @Test
  void theSameNoticeAgainCostsNothing() {
    var order = shop.order(CARD_WITH_CHALLENGE);
    hear("evt_1", order.paymentReference());
    shop.gateway.line(Line.DOWN);

    assertThat(hear("evt_1", order.paymentReference()))
        .isEqualTo(new Result.Heard(shop.stored(order)));
    assertThat(news).hasSize(1);
  }

  @Test
  void aPaidOrderHasNothingToHear() {
    var order = shop.order(GOOD_CARD);
    shop.gateway.line(Line.DOWN);

    assertThat(hear("evt_1", order.paymentReference())).isEqualTo(new Result.Heard(order));
    assertThat(shop.stored(order)).isEqualTo(order);
  }

  @Test
  void anOldNoticeDoesNotUndoWhatCameLater() {
    var order = shop.order(DECLINED_CARD);
    new RetryPayment(shop.orders, shop.gateway, shop.clock, Shopping.NOBODY)
        .handle(new RetryPayment.Command(order.id(), GOOD_CARD));

    hear("evt_of_the_decline", order.paymentReference());

    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
  }

  @Test
  void whatIsPaidAfterItWasGivenUpIsGivenBack() {
    var order = shop.order(CARD_WITH_CHALLENGE);
    shop.clock.advance(HOLD);
    new SettlePayment(shop.orders, shop.gateway, shop.clock, Shopping.NOBODY).handle(order.id());
    shop.gateway.payLate(order.paymentReference());

    hear("evt_1", order.paymentReference());

    assertThat(shop.orders.due(Task.GIVE_BACK, shop.clock.instant(), 1))
        .containsExactly(order.id());
  }

  @Test
  void aNoticeThatCannotBeFollowedUpHasToComeAgain() {
    var order = shop.order(CARD_WITH_CHALLENGE);
    shop.gateway.answerChallenge(order.paymentReference(), true);
    shop.gateway.line(Line.DOWN);
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> hear("evt_1", order.paymentReference()));
    shop.gateway.line(Line.WORKING);

    hear("evt_1", order.paymentReference());

    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
  }

  @Test
  void aRefundThatFailsLaterIsOnRecord() {
    var order = shop.order(GOOD_CARD);
    new RefundOrder(shop.orders, shop.gateway, shop.clock)
        .handle(new RefundOrder.Command(order.id(), "all", Optional.empty()));
    shop.gateway.returnRefund(order.paymentReference(), new Refund("all", euros("19.99")));

    hear("evt_1", order.paymentReference());

    assertThat(shop.stored(order).timeline())
        .extracting(TimelineEvent::type)
        .last()
        .isEqualTo(TimelineEvent.Type.REFUND_FAILED);
    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(shop.orders.stockOf(order.lines().getFirst().product())).isEqualTo(10);
  }

  @Test
  void aRefundThatFailsBeforeItsAnswerIsOnRecordIsHeardToo() {
    var order = shop.order(GOOD_CARD);
    shop.orders.update(
        order.id(), it -> it.requestRefund("all", Optional.empty(), shop.clock.instant()));
    var refund = new Refund("all", euros("19.99"));
    var answer = shop.gateway.refund(order.paymentReference(), refund);
    shop.gateway.returnRefund(order.paymentReference(), refund);

    hear("evt_1", order.paymentReference());
    var late = shop.stored(order).settleRefund("all", answer, shop.clock.instant());

    assertThat(late.paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(late.timeline())
        .extracting(TimelineEvent::type)
        .last()
        .isEqualTo(TimelineEvent.Type.REFUND_FAILED);
  }

  @Test
  void whatIsNotTheShopsIsLeftAlone() {
    assertThat(hear("evt_1", new PaymentReference("pi_of_somebody_else")))
        .isEqualTo(new Result.NotOurs());
    assertThat(receive(new PaymentNotice.Unrelated())).isEqualTo(new Result.NotOurs());
  }

  @Test
  void whatTheProviderDidNotTellChangesNothing() {
    assertThat(receive(new PaymentNotice.NotAuthentic("forged")))
        .isEqualTo(new Result.NotAuthentic("forged"));
  }

  private Result hear(String id, PaymentReference payment) {
    return receive(new PaymentNotice.About(new NoticeId(id), payment));
  }

  private Result receive(PaymentNotice notice) {
    return new ReceivePaymentNotice(
            (_, _) -> notice, shop.index, shop.orders, shop.gateway, shop.clock, news::add)
        .handle(new ReceivePaymentNotice.Command(new byte[0], Map.of()));
  }
}
