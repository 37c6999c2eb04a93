package marketplace.domain.order;

import java.time.Instant;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentToken;

/** What an order becomes when its customer asks to pay it once more. */
record NextAttempt(Order order, Instant now) {
  Order with(PaymentToken token) {
    return switch (order.state()) {
      case Declined declined when !order.isExpired(now) -> with(token, declined);
      case Paying paying when paying.token().equals(token) -> order;
      case Paying _ ->
          throw new Refusal.Conflict(
              "payment-in-progress", "The last payment is still being confirmed");
      case Declined _, Cancelled _ ->
          throw new Refusal.Conflict("order-expired", "The order has expired");
      case Paid _ -> order;
      case Refunded _ ->
          throw new Refusal.Conflict("order-refunded", "The order was paid, and given back");
    };
  }

  private Order with(PaymentToken token, Declined declined) {
    if (declined.attempt().isLast()) {
      throw new Refusal.Conflict(
          "payment-attempts-exhausted", "Too many cards were declined for this order");
    }
    var attempt = declined.attempt().next();
    var paying = new Paying(declined.reference(), attempt, token, new PaymentProgress.Asked());
    return order
        .in(paying)
        .withFollowup(Optional.of(Followup.soon(Task.SETTLE_PAYMENT, now)))
        .withEvent(now, TimelineEvent.Type.PAYMENT_STARTED);
  }
}
