package marketplace.domain.shipment;

/** What came of asking a carrier where a parcel is. */
public sealed interface TrackingOutcome {
  record Tracked(Tracking tracking) implements TrackingOutcome {}

  /** No answer, or none that says anything. */
  record Unknown(String why) implements TrackingOutcome {}
}
