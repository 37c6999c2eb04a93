package marketplace.adapter.shipment;

import java.nio.file.Path;
import marketplace.testkit.CarrierContract;
import marketplace.testkit.TestCarrierProvider;

class EasyPostCarrierTest extends CarrierContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new SandboxedEasyPost(folder);
  }
}
