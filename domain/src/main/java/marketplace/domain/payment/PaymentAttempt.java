package marketplace.domain.payment;

/** Which try at paying an order this is, counted from 1; a provider charges an attempt once. */
public record PaymentAttempt(int number) {
  public static final PaymentAttempt FIRST = new PaymentAttempt(1);

  public PaymentAttempt {
    if (number < 1) {
      throw new IllegalArgumentException("Attempts are counted from 1: " + number);
    }
  }

  public PaymentAttempt next() {
    return new PaymentAttempt(number + 1);
  }
}
