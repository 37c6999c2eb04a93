package marketplace.domain.order;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.Paid;
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

  /** All that is left of it, for a reason that the shop has noticed by itself. */
  Order request(Reason reason) {
    var payment = payment();
    if (payment.kept().minorUnits() == 0) {
      return order;
    }
    var refund = new Refund(reason.name().toLowerCase(Locale.ROOT), payment.kept());
    return owing(payment, payment.owing(refund, reason));
  }

  Order settle(String key, RefundOutcome outcome) {
    return order.payment().map(payment -> settle(payment, key, outcome)).orElse(order);
  }

  private Payment payment() {
    return order
        .payment()
        .orElseThrow(
            () -> new Refusal.Conflict("order-not-paid", "There is no money to give back"));
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
        : with(after)
            .withFollowup(Optional.of(Followup.soon(Task.GIVE_BACK, now)))
            .withEvent(now, TimelineEvent.Type.REFUND_REQUESTED);
  }

  /** An answer that was heard before is heard again without effect. */
  private Order settle(Payment payment, String key, RefundOutcome outcome) {
    return payment
        .claim(key)
        .map(claim ->
            switch (claim.progress()) {
              case REQUESTED -> answered(payment, key, outcome);
              case GIVEN_BACK -> revoked(payment, key, outcome);
              case REFUSED -> order;
            })
        .orElse(order);
  }

  private Order answered(Payment payment, String key, RefundOutcome outcome) {
    return switch (outcome) {
      case RefundOutcome.Accepted _ -> givenBack(payment.answered(key, Progress.GIVEN_BACK));
      case RefundOutcome.Refused(var code, _) -> refused(payment, key, code);
      case RefundOutcome.Unknown _ -> order.postponed(now);
    };
  }

  /** What the provider had accepted, the customer's bank may send back days later. */
  private Order revoked(Payment payment, String key, RefundOutcome outcome) {
    return switch (outcome) {
      case RefundOutcome.Refused(var code, _) -> refused(payment, key, code);
      case RefundOutcome.Accepted _, RefundOutcome.Unknown _ -> order;
    };
  }

  private Order refused(Payment payment, String key, String code) {
    return with(payment.answered(key, Progress.REFUSED))
        .withEvent(now, TimelineEvent.Type.REFUND_FAILED, code)
        .onward(now);
  }

  private Order givenBack(Payment payment) {
    var all = payment.refunded().equals(payment.captured());
    return (all ? order.in(new Refunded(payment)) : with(payment))
        .withEvent(now, TimelineEvent.Type.REFUND_COMPLETED)
        .onward(now);
  }

  /** An order that was given back once stays so: its goods may have been sold to others. */
  private Order with(Payment payment) {
    return order.in(order.state() instanceof Refunded ? new Refunded(payment) : new Paid(payment));
  }
}
