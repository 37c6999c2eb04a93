package marketplace.adapter.shipment;

import java.nio.file.Path;
import marketplace.testkit.CarrierFailuresContract;
import marketplace.testkit.TestCarrierProvider;

class EasyPostTroublesTest extends CarrierFailuresContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new SandboxedEasyPost(folder);
  }
}
