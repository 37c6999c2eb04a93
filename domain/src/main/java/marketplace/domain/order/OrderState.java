package marketplace.domain.order;

import marketplace.domain.payment.Decline;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;

/** Where an order stands, with exactly the facts that are known there. */
public sealed interface OrderState {
  /** Asked to pay, not yet answered for good: money may be moving, so nothing else may happen. */
  record Paying(
      PaymentReference reference,
      PaymentAttempt attempt,
      PaymentToken token,
      PaymentProgress progress)
      implements OrderState {}

  /** The last attempt came to nothing; another may follow until the order expires. */
  record Declined(PaymentReference reference, PaymentAttempt attempt, Decline decline)
      implements OrderState {}

  /** The money is the shop's, the goods are the customer's. */
  record Paid(Payment payment) implements OrderState {}

  /** Never paid, and never will be: the provider was told first. */
  record Cancelled(PaymentReference reference, PaymentAttempt attempt, CancelReason reason)
      implements OrderState {}

  /** Paid, and all of it given back. */
  record Refunded(Payment payment) implements OrderState {}

  /** Why an order that was not paid came to its end. */
  enum CancelReason {
    EXPIRED,
    BY_OPERATOR
  }
}
