package marketplace.testkit;

import java.nio.file.Path;

class InMemoryCarrierLabelsTest extends CarrierLabelsContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new InMemoryCarrierProvider();
  }
}
