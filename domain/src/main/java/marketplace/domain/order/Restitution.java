package marketplace.domain.order;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundClaim.Progress;
import marketplace.domain.payment.RefundClaim.Reason;
import marketplace.domain.payment.RefundOutcome;

/** What an order becomes by money that goes back. */
record Restitution(Order order, Instant now) {
  /** As an operator asks for it. */
  Order request(String key, Optional<Money> amount) {
    var payment = payment();
    return owing(payment, payment.owing(refund(payment, key, amount), Reason.BY_OPERATOR));
  }

  /** All that was captured, for a reason that the shop has noticed by itself. */
  Order request(Reason reason) {
    var payment = payment();
    var refund = new Refund(reason.name().toLowerCase(Locale.ROOT), payment.captured());
    return owing(payment, payment.owing(refund, reason));
  }

  Order settle(String key, RefundOutcome outcome) {
    return switch (order.state()) {
      case Paid(var payment) -> settle(payment, key, outcome);
      case Paying _, Declined _, Cancelled _, Refunded _ -> order;
    };
  }

  private Payment payment() {
    return switch (order.state()) {
      case Paid(var payment) -> payment;
      case Refunded(var payment) -> payment;
      case Paying _, Declined _, Cancelled _ ->
          throw new Refusal.Conflict("order-not-paid", "There is no money to give back");
    };
  }

  private static Refund refund(Payment payment, String key, Optional<Money> amount) {
    var earlier = payment.claim(key).map(claim -> claim.refund().amount());
    var wanted = amount.or(() -> earlier).orElseGet(payment::kept);
    if (amount.isEmpty() && wanted.minorUnits() == 0) {
      throw new Refusal.Conflict("refund-too-large", "All of it went back before");
    }
    return new Refund(key, wanted);
  }

  private Order owing(Payment before, Payment after) {
    return after.equals(before)
        ? order
        : order
            .in(new Paid(after))
            .withFollowup(Optional.of(Followup.soon(Task.GIVE_BACK, now)))
            .withEvent(now, TimelineEvent.Type.REFUND_REQUESTED);
  }

  /** An answer that was heard before is heard again without effect. */
  private Order settle(Payment payment, String key, RefundOutcome outcome) {
    if (payment.claim(key).filter(it -> it.progress() == Progress.REQUESTED).isEmpty()) {
      return order;
    }
    return switch (outcome) {
      case RefundOutcome.Accepted _ -> givenBack(payment.answered(key, Progress.GIVEN_BACK));
      case RefundOutcome.Refused(var code, _) ->
          order
              .in(new Paid(payment.answered(key, Progress.REFUSED)))
              .withEvent(now, TimelineEvent.Type.REFUND_FAILED, code)
              .onward(now);
      case RefundOutcome.Unknown _ -> order.postponed(now);
    };
  }

  private Order givenBack(Payment payment) {
    var next =
        payment.refunded().equals(payment.captured()) ? new Refunded(payment) : new Paid(payment);
    return order.in(next).withEvent(now, TimelineEvent.Type.REFUND_COMPLETED).onward(now);
  }
}
