package marketplace.domain.payment;

/** What a provider says of a refund. */
public sealed interface RefundOutcome {
  /** It is given back, or on its way; hardly ever it comes back, and asking again tells. */
  record Accepted() implements RefundOutcome {}

  /** The provider does not: more than was captured, too late, or nobody takes it. */
  record Refused(String code, String message) implements RefundOutcome {}

  /** No answer; ask again under the same key. */
  record Unknown(String why) implements RefundOutcome {}
}
