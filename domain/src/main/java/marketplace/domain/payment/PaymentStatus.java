package marketplace.domain.payment;

/** Whether an order is paid, in the words that shops, editors and front ends use. */
public enum PaymentStatus {
  /** Not known yet: asked, under way, or waiting for the customer's bank. */
  PENDING("Pending"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  REFUNDED("Refunded");

  private final String label;

  PaymentStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
