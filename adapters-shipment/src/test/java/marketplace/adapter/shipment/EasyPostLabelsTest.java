package marketplace.adapter.shipment;

import java.nio.file.Path;
import marketplace.testkit.CarrierLabelsContract;
import marketplace.testkit.TestCarrierProvider;

class EasyPostLabelsTest extends CarrierLabelsContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new SandboxedEasyPost(folder);
  }
}
