package marketplace.domain.spi;

import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;

/** Offers a carrier to the shop; found with {@link java.util.ServiceLoader}. */
public interface CarrierProvider {
  /** What the carrier is called in logs: {@code easypost}. */
  String name();

  /**
   * The setting that is this party's credential, such as {@code marketplace.shipment.api-key};
   * without it the party is not configured.
   */
  String credential();

  /**
   * The ports of this party.
   *
   * @throws InvalidSetting when a setting is missing or wrong
   */
  Ports create(Settings settings);

  /** What a carrier is to the shop. */
  record Ports(Carrier carrier, CarrierNotices notices) {}
}
