package marketplace.domain.port;

import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;

/** The party that brings parcels to customers. */
public interface Carrier {
  /**
   * Chooses a service and prepares to buy it; nothing is paid for, and one that is never bought is
   * harmless.
   *
   * @throws Unavailable when the carrier cannot be reached
   * @throws Refusal.Invalid {@code address-undeliverable} when no carrier finds the address, which
   *     is for good; any other code when it does not deliver such a consignment now
   */
  Parcel prepare(Consignment consignment);

  /**
   * Buys the label of a prepared parcel, at most one however often it is asked: a label that was
   * bought before is answered with. A refusing or unreachable carrier is an outcome.
   */
  LabelOutcome buy(Parcel parcel);

  /** What the carrier knows of a prepared parcel now. */
  LabelOutcome find(Parcel parcel);
}
