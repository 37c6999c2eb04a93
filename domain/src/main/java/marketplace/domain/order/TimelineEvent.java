package marketplace.domain.order;

import java.time.Instant;
import java.util.Optional;

/** Something that happened to an order. */
public record TimelineEvent(Instant at, Type type, Optional<String> detail) {
  /** What happened. */
  public enum Type {
    PLACED("Placed"),
    PAYMENT_STARTED("PaymentStarted"),
    PAYMENT_NEEDS_ACTION("PaymentNeedsAction"),
    PAYMENT_UNCERTAIN("PaymentUncertain"),
    PAYMENT_COMPLETED("PaymentCompleted"),
    PAYMENT_FAILED("PaymentFailed"),
    /** Another amount was taken than the order's; it goes back. */
    PAYMENT_MISMATCHED("PaymentMismatched"),
    /** It was paid too late to be delivered; the money goes back. */
    PAYMENT_TOO_LATE("PaymentTooLate"),
    REFUND_REQUESTED("RefundRequested"),
    REFUND_COMPLETED("RefundCompleted"),
    REFUND_FAILED("RefundFailed"),
    LABEL_BOUGHT("LabelBought"),
    /** Nobody can bring it to its customer; the money goes back. */
    UNDELIVERABLE("Undeliverable"),
    CANCELLED("Cancelled");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
