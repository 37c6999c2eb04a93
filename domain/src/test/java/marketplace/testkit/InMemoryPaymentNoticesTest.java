package marketplace.testkit;

import java.nio.file.Path;

class InMemoryPaymentNoticesTest extends PaymentNoticesContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new InMemoryPaymentProvider();
  }
}
