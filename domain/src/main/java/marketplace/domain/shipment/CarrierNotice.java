package marketplace.domain.shipment;

import marketplace.domain.NoticeId;

/** What a carrier told by itself, or what somebody told in its name. */
public sealed interface CarrierNotice {
  /** Something happened to a parcel; what it was is to be asked for. */
  record About(NoticeId id, ShipmentReference shipment) implements CarrierNotice {}

  /** It comes from the carrier, and no parcel is concerned. */
  record Unrelated() implements CarrierNotice {}

  /**
   * Nothing shows that the carrier told this.
   *
   * @param why for the operator's log
   */
  record NotAuthentic(String why) implements CarrierNotice {}
}
