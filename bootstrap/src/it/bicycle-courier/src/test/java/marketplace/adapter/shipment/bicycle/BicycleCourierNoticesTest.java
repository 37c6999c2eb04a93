package marketplace.adapter.shipment.bicycle;

import java.nio.file.Path;
import marketplace.testkit.CarrierNoticesContract;
import marketplace.testkit.TestCarrierProvider;

class BicycleCourierNoticesTest extends CarrierNoticesContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new TestCouriers();
  }
}
