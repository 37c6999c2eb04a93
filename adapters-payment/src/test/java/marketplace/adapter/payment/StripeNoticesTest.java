package marketplace.adapter.payment;

import java.nio.file.Path;
import marketplace.testkit.PaymentNoticesContract;
import marketplace.testkit.TestPaymentProvider;

class StripeNoticesTest extends PaymentNoticesContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new SandboxedStripe(folder);
  }
}
