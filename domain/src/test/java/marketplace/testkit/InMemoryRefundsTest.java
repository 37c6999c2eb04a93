package marketplace.testkit;

import java.nio.file.Path;

class InMemoryRefundsTest extends RefundsContract {
  @Override
  protected TestPaymentProvider start(Path folder) {
    return new InMemoryPaymentProvider();
  }
}
