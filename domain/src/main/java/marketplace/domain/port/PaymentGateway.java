package marketplace.domain.port;

import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;

/** The party that moves the customer's money. */
public interface PaymentGateway {
  /**
   * Prepares to collect an amount for an order; no money moves, and one that is never charged is
   * harmless. The same order and amount again gives the same reference.
   *
   * @throws Unavailable when the provider cannot be reached
   * @throws Refusal.Invalid when the provider does not take such an amount
   */
  PaymentReference open(OrderId order, Money amount);

  /**
   * Charges at most once, however often it is asked for the same attempt. A declining, slow or
   * unreachable provider is an outcome, never an exception. A payment that succeeded before answers
   * {@code Succeeded}.
   */
  PaymentOutcome charge(PaymentReference reference, PaymentAttempt attempt, PaymentToken token);

  /** What became of a payment, as the provider knows it now. */
  PaymentOutcome find(PaymentReference reference);

  /**
   * Gives a payment up so that it can never be charged again. {@code Cancelled} if that holds now;
   * otherwise what stands in the way: it has succeeded, is being processed, or nobody answers.
   */
  PaymentOutcome cancel(PaymentReference reference);

  /**
   * Gives money back, once for each key of a refund. Asked again, it says what has become of it by
   * now: {@code Refused} with the code {@code refund_failed} if the money came back.
   */
  RefundOutcome refund(PaymentReference reference, Refund refund);
}
