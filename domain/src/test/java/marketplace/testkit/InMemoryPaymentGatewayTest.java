package marketplace.testkit;

import java.nio.file.Path;

class InMemoryPaymentGatewayTest extends PaymentGatewayContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new InMemoryPaymentProvider();
  }
}
