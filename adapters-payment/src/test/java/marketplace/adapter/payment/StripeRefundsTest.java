package marketplace.adapter.payment;

import java.nio.file.Path;
import marketplace.testkit.RefundsContract;
import marketplace.testkit.TestPaymentProvider;

class StripeRefundsTest extends RefundsContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new SandboxedStripe(folder);
  }
}
