package marketplace.adapter.payment.bank;

import java.nio.file.Path;
import marketplace.testkit.PaymentFailuresContract;
import marketplace.testkit.TestPaymentProvider;

class BankTransferFailuresTest extends PaymentFailuresContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new TestBank();
  }
}
