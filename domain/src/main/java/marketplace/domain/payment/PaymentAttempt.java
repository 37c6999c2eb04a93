package marketplace.domain.payment;

/** Which try at paying an order this is, counted from 1; a provider charges an attempt once. */
public record PaymentAttempt(int number) {
  public static final PaymentAttempt FIRST = new PaymentAttempt(1);

  /**
   * Nobody has more cards at hand than this; whoever goes on is trying out the cards of others, for
   * which card networks fine a shop.
   */
  public static final PaymentAttempt LAST = new PaymentAttempt(8);

  public PaymentAttempt {
    if (number < 1) {
      throw new IllegalArgumentException("Attempts are counted from 1: " + number);
    }
  }

  public boolean isLast() {
    return number >= LAST.number;
  }

  public PaymentAttempt next() {
    return new PaymentAttempt(number + 1);
  }
}
