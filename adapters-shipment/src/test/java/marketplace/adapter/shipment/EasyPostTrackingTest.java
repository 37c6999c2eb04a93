package marketplace.adapter.shipment;

import java.nio.file.Path;
import marketplace.testkit.CarrierTrackingContract;
import marketplace.testkit.TestCarrierProvider;

class EasyPostTrackingTest extends CarrierTrackingContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new SandboxedEasyPost(folder);
  }
}
