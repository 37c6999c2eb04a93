package marketplace.adapter.payment;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.spi.Settings;

/** Stripe's adapter as the shop gets it, pointed at a party of the test's choice. */
final class Gateways {
  static final String KEY = "sk_test_shop";

  private Gateways() {}

  static PaymentGateway to(URI party) {
    return create(Map.of("marketplace.payment.url", party.toString()));
  }

  static PaymentGateway impatient(URI party) {
    return create(
        Map.of("marketplace.payment.url", party.toString(), "marketplace.payment.timeout", "0.3s"));
  }

  private static PaymentGateway create(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("marketplace.payment.secret-key", KEY);
    return new StripeProvider().create(settings(all)).gateway();
  }

  static Settings settings(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
