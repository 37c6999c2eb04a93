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
    LABEL_BOUGHT("LabelBought"),
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
