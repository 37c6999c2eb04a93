package marketplace.domain.payment;

import java.time.Instant;
import java.util.List;
import marketplace.domain.money.Money;

/** Money that was taken for an order, and what of it was given back. */
public record Payment(
    PaymentReference reference,
    PaymentAttempt attempt,
    Money captured,
    Instant capturedAt,
    List<Refund> refunds) {
  public Payment {
    refunds = List.copyOf(refunds);
  }

  public static Payment of(
      PaymentReference reference, PaymentAttempt attempt, Money captured, Instant at) {
    return new Payment(reference, attempt, captured, at, List.of());
  }

  public Money refunded() {
    return refunds.stream()
        .map(Refund::amount)
        .reduce(Money.zero(captured.currency()), Money::plus);
  }
}
