package marketplace.adapter.payment.bank;

import java.nio.file.Path;
import marketplace.testkit.RefundsContract;
import marketplace.testkit.TestPaymentProvider;

class BankTransferRefundsTest extends RefundsContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new TestBank();
  }
}
