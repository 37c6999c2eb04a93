package marketplace.testkit;

import java.nio.file.Path;

class InMemoryCarrierNoticesTest extends CarrierNoticesContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new InMemoryCarrierProvider();
  }
}
