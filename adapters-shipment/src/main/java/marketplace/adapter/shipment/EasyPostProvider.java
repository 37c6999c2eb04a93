package marketplace.adapter.shipment;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marketplace.domain.spi.CarrierProvider;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.Settings;

/**
 * Offers EasyPost to the shop. Its settings:
 *
 * <ul>
 *   <li>{@code marketplace.shipment.api-key}: EasyPost's key; required
 *   <li>{@code marketplace.shipment.url}: where EasyPost is, if not at its own address
 *   <li>{@code marketplace.shipment.timeout}: how long an answer may take, such as {@code 30s}
 *   <li>{@code marketplace.shipment.webhook-secret}: what its webhooks are signed with; two,
 *       separated by a comma, while one replaces the other
 *   <li>{@code marketplace.shipping.from}: where parcels come from, as {@code name; street; city;
 *       region; postal code; country}; required at EasyPost's own address
 *   <li>{@code marketplace.shipment.carrier-accounts}: EasyPost's ids of the carrier accounts that
 *       labels are bought from, separated by commas; of all if it is not set
 * </ul>
 */
public final class EasyPostProvider implements CarrierProvider {
  private static final String API_KEY = "marketplace.shipment.api-key";
  private static final String URL = "marketplace.shipment.url";
  private static final String WEBHOOK_SECRET = "marketplace.shipment.webhook-secret";
  private static final String TIMEOUT = "marketplace.shipment.timeout";
  private static final String FROM = "marketplace.shipping.from";
  private static final String ACCOUNTS = "marketplace.shipment.carrier-accounts";

  private static final String EASYPOST = "https://api.easypost.com";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final String DEMO_SENDER =
      "Marketplace; 1 Ferry Building; San Francisco; CA; 94111; US";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x39\\x3b-\\x7e]+");

  @Override
  public String name() {
    return "easypost";
  }

  @Override
  public String credential() {
    return API_KEY;
  }

  @Override
  public Ports create(Settings settings) {
    var api =
        new EasyPostApi(
            settings.url(URL).orElse(EASYPOST),
            apiKey(settings),
            settings.duration(TIMEOUT).orElse(DEFAULT_TIMEOUT));
    return new Ports(
        new EasyPostCarrier(api, sender(settings), list(settings, ACCOUNTS)),
        new EasyPostNotices(list(settings, WEBHOOK_SECRET)));
  }

  private static List<String> list(Settings settings, String name) {
    return settings.find(name).stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String apiKey(Settings settings) {
    var key = settings.require(API_KEY);
    if (!KEY.matcher(key).matches()) {
      throw new InvalidSetting(API_KEY, "is not a key: it has blanks or other odd characters");
    }
    return key;
  }

  /** A real parcel never goes out from the demo's address. */
  private static Sender sender(Settings settings) {
    var real = settings.find(URL).isEmpty();
    try {
      return Sender.parse(real ? settings.require(FROM) : settings.find(FROM).orElse(DEMO_SENDER));
    } catch (IllegalArgumentException _) {
      throw new InvalidSetting(FROM, "does not read: name; street; city; region; postal code; US");
    }
  }
}
