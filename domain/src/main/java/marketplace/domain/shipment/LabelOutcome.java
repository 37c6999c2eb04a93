package marketplace.domain.shipment;

/** What a carrier says of a label. */
public sealed interface LabelOutcome {
  record Bought(Label label) implements LabelOutcome {}

  /** Prepared, and nothing bought yet. */
  record NotBought() implements LabelOutcome {}

  /** The carrier will not sell this one: the offer expired, or it does not know the shipment. */
  record Refused(String code, String message) implements LabelOutcome {}

  /** No answer: it may be bought, or not. */
  record Unknown(String why) implements LabelOutcome {}
}
