package marketplace.adapter.payment.bank;

import java.nio.file.Path;
import marketplace.testkit.PaymentNoticesContract;
import marketplace.testkit.TestPaymentProvider;

class BankTransferNoticesTest extends PaymentNoticesContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new TestBank();
  }
}
