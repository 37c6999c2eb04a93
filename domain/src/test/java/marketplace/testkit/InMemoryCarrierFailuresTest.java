package marketplace.testkit;

import java.nio.file.Path;

class InMemoryCarrierFailuresTest extends CarrierFailuresContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new InMemoryCarrierProvider();
  }
}
