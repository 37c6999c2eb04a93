package marketplace.domain.order;

import java.time.Instant;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.CancelReason;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.RefundClaim.Reason;

/** What an order becomes by what its provider says of an attempt to pay it. */
record Settlement(Order order, PaymentAttempt attempt, Instant now) {
  Order of(PaymentOutcome outcome) {
    return switch (order.state()) {
      case Paying paying -> of(paying, outcome);
      case Declined declined -> of(declined, outcome);
      case Cancelled cancelled ->
          outcome instanceof PaymentOutcome.Succeeded(var captured) && captured.minorUnits() > 0
              ? paidTooLate(cancelled, captured)
              : order;
      case Paid _, Refunded _ -> order;
    };
  }

  private Order of(Declined declined, PaymentOutcome outcome) {
    return switch (outcome) {
      case PaymentOutcome.Succeeded(var captured) -> paid(declined.reference(), captured);
      case PaymentOutcome.Cancelled _ -> cancelled(declined.reference(), declined.attempt());
      case PaymentOutcome.Unknown _, PaymentOutcome.Processing _ -> order.awaiting(now);
      case PaymentOutcome.Declined _, PaymentOutcome.NeedsAction _, PaymentOutcome.Unconfirmed _ ->
          order;
    };
  }

  private Order of(Paying paying, PaymentOutcome outcome) {
    var current = paying.attempt().equals(attempt);
    return switch (outcome) {
      case PaymentOutcome.Succeeded(var captured) -> paid(paying.reference(), captured);
      case PaymentOutcome.Cancelled _ -> cancelled(paying.reference(), paying.attempt());
      case PaymentOutcome.Declined(var decline) when current -> declined(paying, decline);
      case PaymentOutcome.NeedsAction(var action) when current ->
          progressed(paying, new PaymentProgress.NeedsAction(action));
      case PaymentOutcome.Processing _ when current ->
          progressed(paying, new PaymentProgress.Processing());
      case PaymentOutcome.Unknown _ when current -> uncertain(paying);
      case PaymentOutcome.Unconfirmed(var last) when current -> unconfirmed(paying, last);
      case PaymentOutcome.Declined _,
          PaymentOutcome.NeedsAction _,
          PaymentOutcome.Processing _,
          PaymentOutcome.Unknown _,
          PaymentOutcome.Unconfirmed _ ->
          order;
    };
  }

  /** What was taken instead of the total is not the shop's to keep: it goes back at once. */
  private Order paid(PaymentReference reference, Money captured) {
    var paid =
        order
            .in(new Paid(Payment.of(reference, attempt, captured, now)))
            .withEvent(now, TimelineEvent.Type.PAYMENT_COMPLETED);
    if (captured.equals(order.total())) {
      return paid.onward(now);
    }
    var told =
        paid.withEvent(
            now, TimelineEvent.Type.PAYMENT_MISMATCHED, captured + " instead of " + order.total());
    return new Restitution(told, now).request(Reason.WRONG_AMOUNT).onward(now);
  }

  /** Its goods went back to the shelf and may be sold, so it is not delivered but given back. */
  private Order paidTooLate(Cancelled cancelled, Money captured) {
    var payment = Payment.of(cancelled.reference(), cancelled.attempt(), captured, now);
    var paid = order.in(new Paid(payment)).withEvent(now, TimelineEvent.Type.PAYMENT_TOO_LATE);
    return new Restitution(paid, now).request(Reason.UNDELIVERABLE).onward(now);
  }

  private Order declined(Paying paying, Decline decline) {
    return order
        .in(new Declined(paying.reference(), paying.attempt(), decline))
        .withFollowup(Optional.of(new Followup(Task.SETTLE_PAYMENT, order.expiresAt(), 0)))
        .withEvent(now, TimelineEvent.Type.PAYMENT_FAILED, decline.code());
  }

  /** Before the order expires, only somebody at the provider's desk gives its payment up. */
  private Order cancelled(PaymentReference reference, PaymentAttempt last) {
    var reason = order.isExpired(now) ? CancelReason.EXPIRED : CancelReason.BY_OPERATOR;
    return order
        .in(new Cancelled(reference, last, reason))
        .withFollowup(Optional.empty())
        .withEvent(now, TimelineEvent.Type.CANCELLED);
  }

  private Order progressed(Paying paying, PaymentProgress progress) {
    var next =
        order
            .in(new Paying(paying.reference(), paying.attempt(), paying.token(), progress))
            .awaiting(now);
    if (progress.equals(paying.progress())) {
      return next;
    }
    return switch (progress) {
      case PaymentProgress.NeedsAction _ ->
          next.withEvent(now, TimelineEvent.Type.PAYMENT_NEEDS_ACTION);
      case PaymentProgress.Unknown _ -> next.withEvent(now, TimelineEvent.Type.PAYMENT_UNCERTAIN);
      case PaymentProgress.Asked _, PaymentProgress.Processing _ -> next;
    };
  }

  /** No answer changes nothing of what is known; it only leaves the first question open. */
  private Order uncertain(Paying paying) {
    return switch (paying.progress()) {
      case PaymentProgress.Asked _, PaymentProgress.Unknown _ ->
          progressed(paying, new PaymentProgress.Unknown());
      case PaymentProgress.NeedsAction _, PaymentProgress.Processing _ -> order.awaiting(now);
    };
  }

  /**
   * What was once under way and is not any more has failed. What was never seen under way may not
   * have reached the provider: it stays to be asked again.
   */
  private Order unconfirmed(Paying paying, Optional<Decline> last) {
    return switch (paying.progress()) {
      case PaymentProgress.NeedsAction _, PaymentProgress.Processing _ ->
          last.map(decline -> declined(paying, decline)).orElseGet(() -> order.awaiting(now));
      case PaymentProgress.Asked _, PaymentProgress.Unknown _ -> order.awaiting(now);
    };
  }
}
