package marketplace.adapter.payment;

import java.nio.file.Path;
import marketplace.testkit.PaymentFailuresContract;
import marketplace.testkit.TestPaymentProvider;

class StripeFailuresTest extends PaymentFailuresContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new SandboxedStripe(folder);
  }
}
