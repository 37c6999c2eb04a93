package marketplace.adapter.payment;

import java.nio.file.Path;
import marketplace.testkit.PaymentGatewayContract;
import marketplace.testkit.TestPaymentProvider;

class StripePaymentGatewayTest extends PaymentGatewayContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new SandboxedStripe(folder);
  }
}
