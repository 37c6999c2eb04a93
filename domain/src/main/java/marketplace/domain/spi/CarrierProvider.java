package marketplace.domain.spi;

import marketplace.domain.port.Carrier;

/** Offers a carrier to the shop; found with {@link java.util.ServiceLoader}. */
public interface CarrierProvider {
  /** What the carrier is called in logs: {@code easypost}. */
  String name();

  /**
   * The ports of this party.
   *
   * @throws InvalidSetting when a setting is missing or wrong
   */
  Ports create(Settings settings);

  /** What a carrier is to the shop. */
  record Ports(Carrier carrier) {}
}
