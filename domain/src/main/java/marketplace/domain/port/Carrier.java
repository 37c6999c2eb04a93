package marketplace.domain.port;

import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.TrackingOutcome;

/** The party that brings parcels to customers. */
public interface Carrier {
  /**
   * Says whether an address can be delivered to; asked while a customer waits, so that a carrier
   * that does not answer soon is an outcome.
   */
  AddressCheck verify(PostalAddress address);

  /**
   * Prepares a box to be sent and says what that would cost; nothing is paid for, and one that is
   * never bought is harmless.
   *
   * @throws Unavailable when the carrier cannot be reached
   * @throws Refusal.Invalid {@code address-undeliverable} when no carrier finds the address, which
   *     is for good; any other code when it does not deliver such a consignment now
   */
  ShippingOffer prepare(Consignment consignment);

  /**
   * Buys the label of a prepared parcel, at most one however often it is asked: a label that was
   * bought before is answered with. A refusing or unreachable carrier is an outcome.
   */
  LabelOutcome buy(Parcel parcel);

  /** What the carrier knows of a prepared parcel now. */
  LabelOutcome find(Parcel parcel);

  /** Where a parcel that has its label is, as the carrier knows it now. */
  TrackingOutcome track(Parcel parcel);
}
