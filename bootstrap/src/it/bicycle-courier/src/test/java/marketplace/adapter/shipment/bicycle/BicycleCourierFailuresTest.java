package marketplace.adapter.shipment.bicycle;

import java.nio.file.Path;
import marketplace.testkit.CarrierFailuresContract;
import marketplace.testkit.TestCarrierProvider;

class BicycleCourierFailuresTest extends CarrierFailuresContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new TestCouriers();
  }
}
