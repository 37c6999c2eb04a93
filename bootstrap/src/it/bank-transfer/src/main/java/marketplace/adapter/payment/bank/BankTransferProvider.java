package marketplace.adapter.payment.bank;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.PaymentProvider;
import marketplace.domain.spi.Settings;

/**
 * Offers payment by bank transfer to the shop. Its settings:
 *
 * <ul>
 *   <li>{@code marketplace.payment.api-key}: what the bank knows the shop by; required
 *   <li>{@code marketplace.payment.url}: where the bank is; required
 *   <li>{@code marketplace.payment.timeout}: how long an answer may take, such as {@code 20s}
 *   <li>{@code marketplace.payment.webhook-secret}: what its webhooks are signed with; two,
 *       separated by a comma, while one replaces the other
 * </ul>
 */
public final class BankTransferProvider implements PaymentProvider {
  private static final String API_KEY = "marketplace.payment.api-key";
  private static final String URL = "marketplace.payment.url";
  private static final String TIMEOUT = "marketplace.payment.timeout";
  private static final String WEBHOOK_SECRET = "marketplace.payment.webhook-secret";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "bank-transfer";
  }

  @Override
  public String credential() {
    return API_KEY;
  }

  @Override
  public Ports create(Settings settings) {
    var url = settings.url(URL).orElseThrow(() -> new InvalidSetting(URL, "is not set"));
    var bank =
        new BankApi(
            URI.create(url),
            settings.require(API_KEY),
            settings.duration(TIMEOUT).orElse(DEFAULT_TIMEOUT));
    return new Ports(
        new BankTransferGateway(bank),
        new BankTransferNotices(webhookSecrets(settings), Clock.systemUTC()));
  }

  private static List<String> webhookSecrets(Settings settings) {
    return settings.find(WEBHOOK_SECRET).stream()
        .flatMap(secrets -> Stream.of(secrets.split(",")))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }
}
