package marketplace.domain.payment;

/** What a provider says of a refund. */
public sealed interface RefundOutcome {
  /** It is given back, or surely will be. */
  record Accepted() implements RefundOutcome {}

  /** The provider will not: more than was captured, or too late. */
  record Refused(String code, String message) implements RefundOutcome {}

  /** No answer; ask again under the same key. */
  record Unknown(String why) implements RefundOutcome {}
}
