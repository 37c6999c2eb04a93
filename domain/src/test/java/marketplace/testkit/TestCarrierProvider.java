package marketplace.testkit;

import java.util.Optional;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;

/**
 * A carrier in the hands of a test: the adapter as the shop gets it, and behind it what the shop
 * has no part in, such as the depot, the road and the network.
 */
public interface TestCarrierProvider extends AutoCloseable {
  Carrier carrier();

  CarrierNotices notices();

  /** How many labels were sold since it was started. */
  int labelsSold();

  /** What was offered for a parcel is not for sale any more; a label that was bought is good. */
  void expireOffer(Parcel parcel);

  /** A parcel that has its label comes so far. */
  void move(Parcel parcel, ShipmentStatus status);

  /**
   * From now on every request of the carrier's adapter that would change something suffers this,
   * and so does every other one if the carrier is not to hear it.
   */
  void trouble(LineTrouble trouble);

  /** The line is as good as new, and what was under way has come to its end. */
  void mend();

  /** The notice that tells that a parcel has come so far, as the carrier sends it. */
  SentNotice notice(Parcel parcel, ShipmentStatus status);

  /** A notice about a parcel that has its label, which is as any but for one thing. */
  Optional<SentNotice> notice(Parcel parcel, NoticeOddity oddity);

  @Override
  void close();
}
