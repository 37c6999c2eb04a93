package marketplace.testkit;

import java.nio.file.Path;

class InMemoryPaymentFailuresTest extends PaymentFailuresContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new InMemoryPaymentProvider();
  }
}
