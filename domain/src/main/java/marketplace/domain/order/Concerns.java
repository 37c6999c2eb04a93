package marketplace.domain.order;

/**
 * How many orders an operator should know of.
 *
 * @param inDoubt whose payment was asked for in vain several times and is undecided
 * @param stuck whose label could not be bought, or money not given back, after several tries
 * @param onHold that an operator has to say how to send
 * @param surplusLabels that have a label more than parcels to send
 * @param mismatched for which another amount was taken than theirs
 * @param refundsFailed whose money was to go back and did not
 */
public record Concerns(
    long inDoubt,
    long stuck,
    long onHold,
    long surplusLabels,
    long mismatched,
    long refundsFailed) {
  public static final Concerns NONE = new Concerns(0, 0, 0, 0, 0, 0);

  @Override
  public String toString() {
    return "%d in doubt, %d stuck, %d on hold, %d with a surplus label, %d paid with a wrong amount, %d with a refund that failed"
        .formatted(inDoubt, stuck, onHold, surplusLabels, mismatched, refundsFailed);
  }
}
