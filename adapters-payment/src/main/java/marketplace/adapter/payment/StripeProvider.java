package marketplace.adapter.payment;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.PaymentProvider;
import marketplace.domain.spi.Settings;

/**
 * Offers Stripe to the shop. Its settings:
 *
 * <ul>
 *   <li>{@code marketplace.payment.secret-key}: Stripe's secret or restricted key; required
 *   <li>{@code marketplace.payment.url}: where Stripe is, if not at its own address
 *   <li>{@code marketplace.payment.timeout}: how long an answer may take, such as {@code 20s}
 *   <li>{@code marketplace.payment.webhook-secret}: what its webhooks are signed with; two,
 *       separated by a comma, while one replaces the other
 * </ul>
 */
public final class StripeProvider implements PaymentProvider {
  private static final String SECRET_KEY = "marketplace.payment.secret-key";
  private static final String URL = "marketplace.payment.url";
  private static final String TIMEOUT = "marketplace.payment.timeout";
  private static final String WEBHOOK_SECRET = "marketplace.payment.webhook-secret";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern LIVE_KEY = Pattern.compile("[a-z]+_live_");

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public String credential() {
    return SECRET_KEY;
  }

  @Override
  public Ports create(Settings settings) {
    var key = secretKey(settings);
    var client =
        StripeClient.builder()
            .setApiKey(key)
            .setApiBase(settings.url(URL).orElse(Stripe.LIVE_API_BASE))
            .setMaxNetworkRetries(0)
            .setHttpClient(new JdkHttpClient(settings.duration(TIMEOUT).orElse(DEFAULT_TIMEOUT)))
            .build();
    var live = LIVE_KEY.matcher(key).lookingAt();
    var notices = new StripeNotices(webhookSecrets(settings), live, Clock.systemUTC());
    return new Ports(new StripePaymentGateway(client), notices);
  }

  private static List<String> webhookSecrets(Settings settings) {
    return settings.find(WEBHOOK_SECRET).stream()
        .flatMap(secrets -> Stream.of(secrets.split(",")))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  private static String secretKey(Settings settings) {
    var key = settings.require(SECRET_KEY);
    if (!KEY.matcher(key).matches()) {
      throw new InvalidSetting(SECRET_KEY, "is not a key: it has blanks or other odd characters");
    }
    if (key.startsWith("pk_")) {
      throw new InvalidSetting(SECRET_KEY, "is the publishable key; the secret one is needed");
    }
    return key;
  }
}
