package marketplace.adapter.payment;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.spi.PaymentProvider;
import marketplace.domain.spi.Settings;

/** Stripe's adapter as the shop gets it, pointed at a party of the test's choice. */
final class Gateways {
  static final String KEY = "sk_test_shop";

  private Gateways() {}

  static PaymentGateway to(URI party) {
    return ports(Map.of("marketplace.payment.url", party.toString())).gateway();
  }

  static PaymentGateway impatient(URI party) {
    return ports(
            Map.of(
                "marketplace.payment.url", party.toString(), "marketplace.payment.timeout", "0.3s"))
        .gateway();
  }

  static PaymentProvider.Ports ports(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.putIfAbsent("marketplace.payment.secret-key", KEY);
    return new StripeProvider().create(settings(all));
  }

  static Settings settings(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
