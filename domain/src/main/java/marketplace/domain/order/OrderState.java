package marketplace.domain.order;

import java.util.Optional;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.RefundClaim.Reason;
import marketplace.domain.shipment.Shipment;

/** Where an order stands, with exactly the facts that are known there. */
public sealed interface OrderState {
  /** The provider's name for the payment. */
  PaymentReference reference();

  /** The attempt that was made last, or that paid. */
  PaymentAttempt attempt();

  PaymentStatus paymentStatus();

  /** Where the order stands with those parcels. */
  OrderStatus status(Shipment shipment);

  /** Whether the goods are the order's, held or sold. */
  boolean holdsStock(Shipment shipment);

  /** The money that was taken, if any was. */
  default Optional<Payment> money() {
    return Optional.empty();
  }

  /** Asked to pay, not yet answered for good: money may be moving, so nothing else may happen. */
  record Paying(
      PaymentReference reference,
      PaymentAttempt attempt,
      PaymentToken token,
      PaymentProgress progress)
      implements OrderState {
    @Override
    public PaymentStatus paymentStatus() {
      return PaymentStatus.PENDING;
    }

    @Override
    public OrderStatus status(Shipment shipment) {
      return OrderStatus.PENDING;
    }

    @Override
    public boolean holdsStock(Shipment shipment) {
      return true;
    }
  }

  /** The last attempt came to nothing; another may follow until the order expires. */
  record Declined(PaymentReference reference, PaymentAttempt attempt, Decline decline)
      implements OrderState {
    @Override
    public PaymentStatus paymentStatus() {
      return PaymentStatus.FAILED;
    }

    @Override
    public OrderStatus status(Shipment shipment) {
      return OrderStatus.PENDING;
    }

    @Override
    public boolean holdsStock(Shipment shipment) {
      return true;
    }
  }

  /** Never paid, and never will be: the provider was told first. */
  record Cancelled(PaymentReference reference, PaymentAttempt attempt, CancelReason reason)
      implements OrderState {
    @Override
    public PaymentStatus paymentStatus() {
      return PaymentStatus.FAILED;
    }

    @Override
    public OrderStatus status(Shipment shipment) {
      return OrderStatus.CANCELLED;
    }

    @Override
    public boolean holdsStock(Shipment shipment) {
      return false;
    }
  }

  /** Money was taken. */
  sealed interface Captured extends OrderState {
    Payment payment();

    @Override
    default PaymentReference reference() {
      return payment().reference();
    }

    @Override
    default PaymentAttempt attempt() {
      return payment().attempt();
    }

    @Override
    default Optional<Payment> money() {
      return Optional.of(payment());
    }
  }

  /** The money is the shop's, the goods are the customer's. */
  record Paid(Payment payment) implements Captured {
    @Override
    public PaymentStatus paymentStatus() {
      return PaymentStatus.COMPLETED;
    }

    @Override
    public OrderStatus status(Shipment shipment) {
      return OrderStatus.of(shipment);
    }

    @Override
    public boolean holdsStock(Shipment shipment) {
      return !payment.goesBackFor(Reason.UNDELIVERABLE);
    }
  }

  /** Paid, and all of it given back. */
  record Refunded(Payment payment) implements Captured {
    @Override
    public PaymentStatus paymentStatus() {
      return PaymentStatus.REFUNDED;
    }

    @Override
    public OrderStatus status(Shipment shipment) {
      return OrderStatus.of(shipment) == OrderStatus.RETURNED
          ? OrderStatus.RETURNED
          : OrderStatus.CANCELLED;
    }

    @Override
    public boolean holdsStock(Shipment shipment) {
      return shipment.isUnderWay();
    }
  }

  /** Why an order that was not paid came to its end. */
  enum CancelReason {
    EXPIRED,
    BY_OPERATOR
  }
}
