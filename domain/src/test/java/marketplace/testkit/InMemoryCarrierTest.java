package marketplace.testkit;

import java.nio.file.Path;

class InMemoryCarrierTest extends CarrierContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new InMemoryCarrierProvider();
  }
}
