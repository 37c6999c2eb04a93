package marketplace.adapter.shipment.bicycle;

import java.nio.file.Path;
import marketplace.testkit.CarrierContract;
import marketplace.testkit.TestCarrierProvider;

class BicycleCourierTest extends CarrierContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new TestCouriers();
  }
}
