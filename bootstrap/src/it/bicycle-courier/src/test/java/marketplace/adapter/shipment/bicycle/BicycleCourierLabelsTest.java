package marketplace.adapter.shipment.bicycle;

import java.nio.file.Path;
import marketplace.testkit.CarrierLabelsContract;
import marketplace.testkit.TestCarrierProvider;

class BicycleCourierLabelsTest extends CarrierLabelsContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new TestCouriers();
  }
}
