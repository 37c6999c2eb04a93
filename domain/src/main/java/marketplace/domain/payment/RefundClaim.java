package marketplace.domain.payment;

/**
 * A refund on record, from before the provider is asked for it: what is owed to the customer, and
 * what became of it.
 */
public record RefundClaim(Refund refund, Reason reason, Progress progress) {
  /** Why money goes back. */
  public enum Reason {
    BY_OPERATOR,
    /** Another amount was taken than the order's. */
    WRONG_AMOUNT,
    /** It was paid too late, when its goods had gone back to the shelf, or nobody delivers it. */
    UNDELIVERABLE
  }

  /** How far it has come. */
  public enum Progress {
    /** The provider is to be asked, until it answers. */
    REQUESTED,
    GIVEN_BACK,
    /** The provider will not: an operator must look. */
    REFUSED
  }

  static RefundClaim requested(Refund refund, Reason reason) {
    return new RefundClaim(refund, reason, Progress.REQUESTED);
  }

  RefundClaim in(Progress next) {
    return new RefundClaim(refund, reason, next);
  }
}
