package marketplace.domain.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.money.Money;
import marketplace.domain.payment.RefundClaim.Progress;
import marketplace.domain.payment.RefundClaim.Reason;

/** Money that was taken for an order, and what of it goes back. */
public record Payment(
    PaymentReference reference,
    PaymentAttempt attempt,
    Money captured,
    Instant capturedAt,
    List<RefundClaim> refunds) {
  public Payment {
    refunds = List.copyOf(refunds);
  }

  public static Payment of(
      PaymentReference reference, PaymentAttempt attempt, Money captured, Instant at) {
    return new Payment(reference, attempt, captured, at, List.of());
  }

  /** What surely went back to the customer. */
  public Money refunded() {
    return sum(claim -> claim.progress() == Progress.GIVEN_BACK);
  }

  /** What neither went back nor is about to. */
  public Money kept() {
    return captured.minus(sum(claim -> claim.progress() != Progress.REFUSED));
  }

  public Optional<RefundClaim> claim(String key) {
    return refunds.stream().filter(claim -> claim.refund().key().equals(key)).findFirst();
  }

  /** The refund that the provider is to be asked for next. */
  public Optional<Refund> owed() {
    return refunds.stream()
        .filter(claim -> claim.progress() == Progress.REQUESTED)
        .map(RefundClaim::refund)
        .findFirst();
  }

  /** The refunds that the provider accepted, or may have. */
  public List<Refund> standing() {
    return refunds.stream()
        .filter(claim -> claim.progress() != Progress.REFUSED)
        .map(RefundClaim::refund)
        .toList();
  }

  public boolean goesBackFor(Reason reason) {
    return refunds.stream().anyMatch(claim -> claim.reason() == reason);
  }

  /** Whether it should never have been taken, and goes back by itself. */
  public boolean isMistaken() {
    return goesBackFor(Reason.WRONG_AMOUNT) || goesBackFor(Reason.UNDELIVERABLE);
  }

  /** Whether goods are to be sent for it. */
  public boolean earnsDelivery() {
    return kept().minorUnits() > 0 && !isMistaken();
  }

  /** The same refund again changes nothing; more than is kept is refused. */
  public Payment owing(Refund refund, Reason reason) {
    var earlier = claim(refund.key());
    if (earlier.isPresent()) {
      return requireSame(earlier.get(), refund);
    }
    if (refund.amount().compareTo(kept()) > 0) {
      throw new Refusal.Conflict("refund-too-large", "Only " + kept() + " can be given back");
    }
    return with(Stream.concat(refunds.stream(), Stream.of(RefundClaim.requested(refund, reason))));
  }

  /** Takes in what became of a refund. */
  public Payment answered(String key, Progress progress) {
    return with(
        refunds.stream()
            .map(claim -> claim.refund().key().equals(key) ? claim.in(progress) : claim));
  }

  private Payment requireSame(RefundClaim earlier, Refund refund) {
    if (earlier.refund().equals(refund)) {
      return this;
    }
    throw RequestKey.reused();
  }

  private Payment with(Stream<RefundClaim> claims) {
    return new Payment(reference, attempt, captured, capturedAt, claims.toList());
  }

  private Money sum(Predicate<RefundClaim> which) {
    return refunds.stream()
        .filter(which)
        .map(claim -> claim.refund().amount())
        .reduce(Money.zero(captured.currency()), Money::plus);
  }
}
