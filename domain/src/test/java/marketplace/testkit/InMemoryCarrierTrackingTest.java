package marketplace.testkit;

import java.nio.file.Path;

class InMemoryCarrierTrackingTest extends CarrierTrackingContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new InMemoryCarrierProvider();
  }
}
