package marketplace.adapter.shipment.bicycle;

import java.nio.file.Path;
import marketplace.testkit.CarrierTrackingContract;
import marketplace.testkit.TestCarrierProvider;

class BicycleCourierTrackingTest extends CarrierTrackingContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new TestCouriers();
  }
}
