package marketplace.domain.port;

import java.util.Map;
import marketplace.domain.Unavailable;
import marketplace.domain.shipment.CarrierNotice;

/** What the carrier tells by itself, such as its webhooks. */
public interface CarrierNotices {
  /**
   * Which parcel a notice is about. It is a hint and no more: only who sent it is verified, and
   * where the parcel is, is asked of the {@link Carrier}.
   *
   * @param body as it came over the wire, byte by byte
   * @param headers by their names in lower case
   * @throws Unavailable when the shop is not set up to verify notices
   */
  CarrierNotice read(byte[] body, Map<String, String> headers);
}
