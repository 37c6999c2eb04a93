package marketplace.adapter.payment.bank;

import java.nio.file.Path;
import marketplace.testkit.PaymentGatewayContract;
import marketplace.testkit.TestPaymentProvider;

class BankTransferGatewayTest extends PaymentGatewayContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new TestBank();
  }
}
