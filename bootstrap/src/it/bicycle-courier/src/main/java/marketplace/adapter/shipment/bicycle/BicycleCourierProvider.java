package marketplace.adapter.shipment.bicycle;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import marketplace.domain.spi.CarrierProvider;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.Settings;

/**
 * Offers the shop's own bicycle couriers. Their settings:
 *
 * <ul>
 *   <li>{@code marketplace.shipment.api-key}: what the couriers know the shop by; required
 *   <li>{@code marketplace.shipment.url}: where their dispatch office is; required
 *   <li>{@code marketplace.shipment.timeout}: how long an answer may take, such as {@code 20s}
 *   <li>{@code marketplace.shipment.public-key}: what their messages are sealed with, an Ed25519
 *       key in Base64; two, separated by a comma, while one replaces the other
 * </ul>
 */
public final class BicycleCourierProvider implements CarrierProvider {
  private static final String API_KEY = "marketplace.shipment.api-key";
  private static final String URL = "marketplace.shipment.url";
  private static final String TIMEOUT = "marketplace.shipment.timeout";
  private static final String PUBLIC_KEY = "marketplace.shipment.public-key";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "bicycle-courier";
  }

  @Override
  public String credential() {
    return API_KEY;
  }

  @Override
  public Ports create(Settings settings) {
    var url = settings.url(URL).orElseThrow(() -> new InvalidSetting(URL, "is not set"));
    var couriers =
        new CourierApi(
            URI.create(url),
            settings.require(API_KEY),
            settings.duration(TIMEOUT).orElse(DEFAULT_TIMEOUT));
    return new Ports(
        new BicycleCourier(couriers), new CourierNotices(keys(settings), Clock.systemUTC()));
  }

  private static List<PublicKey> keys(Settings settings) {
    return settings.find(PUBLIC_KEY).stream()
        .flatMap(keys -> Stream.of(keys.split(",")))
        .map(BicycleCourierProvider::key)
        .toList();
  }

  private static PublicKey key(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text.strip());
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      throw new InvalidSetting(PUBLIC_KEY, "is not an Ed25519 key in Base64");
    }
  }
}
