package marketplace.adapter.rest.order;

import java.util.Optional;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.order.OrderState;
import marketplace.domain.order.OrderState.CancelReason;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentProgress;

/**
 * What a shopper has to know of a payment beyond its status; shown among the order's own fields.
 */
record PaymentView(
    Optional<FailureView> paymentFailure,
    Optional<NextActionView> nextAction,
    Optional<String> notice,
    Optional<MoneyView> refunded) {
  private static final PaymentView NOTHING_MORE =
      new PaymentView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final PaymentView CONFIRMING =
      NOTHING_MORE.withNotice("We are confirming your payment. You will not be charged twice.");

  /** Why nothing was paid. */
  record FailureView(String code, String message) {
    static FailureView of(Decline decline) {
      return new FailureView(decline.code(), decline.message());
    }

    static FailureView of(CancelReason reason) {
      return switch (reason) {
        case EXPIRED ->
            new FailureView(
                "order-expired", "The order was not paid in time. Nothing was charged.");
        case BY_OPERATOR ->
            new FailureView(
                "order-cancelled", "The shop cancelled the order. Nothing was charged.");
      };
    }
  }

  /** What the shopper must do before the bank decides. */
  record NextActionView(String type, String clientSecret) {
    static NextActionView of(NextAction action) {
      return new NextActionView(action.type(), action.clientSecret());
    }
  }

  static PaymentView of(OrderState state) {
    return switch (state) {
      case Paying paying -> of(paying.progress());
      case Declined declined -> failed(FailureView.of(declined.decline()));
      case Cancelled cancelled -> failed(FailureView.of(cancelled.reason()));
      case Paid(var payment) -> NOTHING_MORE.withRefunds(payment);
      case Refunded(var payment) -> NOTHING_MORE.withRefunds(payment);
    };
  }

  private static PaymentView of(PaymentProgress progress) {
    return switch (progress) {
      case PaymentProgress.NeedsAction(var action) ->
          new PaymentView(
              Optional.empty(),
              Optional.of(NextActionView.of(action)),
              Optional.empty(),
              Optional.empty());
      case PaymentProgress.Asked _, PaymentProgress.Processing _, PaymentProgress.Unknown _ ->
          CONFIRMING;
    };
  }

  private static PaymentView failed(FailureView failure) {
    return new PaymentView(
        Optional.of(failure), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private PaymentView withNotice(String text) {
    return new PaymentView(paymentFailure, nextAction, Optional.of(text), refunded);
  }

  private PaymentView withRefunds(Payment payment) {
    var back = Optional.of(payment.refunded()).filter(it -> it.minorUnits() > 0);
    var told = Optional.of("This order is not delivered. Your money goes back to you.");
    return new PaymentView(
        paymentFailure,
        nextAction,
        payment.isMistaken() ? told : Optional.empty(),
        back.map(MoneyView::of));
  }
}
