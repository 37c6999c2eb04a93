package marketplace.domain.payment;

/** The provider's own name for the one payment of an order. */
public record PaymentReference(String value) {
  @Override
  public String toString() {
    return value;
  }
}
