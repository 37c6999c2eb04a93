package marketplace.domain.order;

/**
 * How many orders an operator should know of.
 *
 * @param inDoubt whose payment has been undecided for long
 * @param mismatched for which another amount was taken than theirs
 * @param refundsFailed whose money was to go back and did not
 */
public record Concerns(long inDoubt, long mismatched, long refundsFailed) {
  public static final Concerns NONE = new Concerns(0, 0, 0);

  @Override
  public String toString() {
    return "%d in doubt, %d paid with a wrong amount, %d with a refund that failed"
        .formatted(inDoubt, mismatched, refundsFailed);
  }
}
