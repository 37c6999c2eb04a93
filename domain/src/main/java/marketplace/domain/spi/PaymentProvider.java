package marketplace.domain.spi;

import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;

/** Offers a payment provider to the shop; found with {@link java.util.ServiceLoader}. */
public interface PaymentProvider {
  /** What the provider is called in logs and in {@code GET /config}: {@code stripe}. */
  String name();

  /**
   * The setting that is this party's credential, such as {@code marketplace.payment.secret-key};
   * without it the party is not configured.
   */
  String credential();

  /**
   * The ports of this party.
   *
   * @throws InvalidSetting when a setting is missing or wrong
   */
  Ports create(Settings settings);

  /** What a payment provider is to the shop. */
  record Ports(PaymentGateway gateway, PaymentNotices notices) {}
}
