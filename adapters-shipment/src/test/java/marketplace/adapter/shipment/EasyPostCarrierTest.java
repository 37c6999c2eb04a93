package marketplace.adapter.shipment;

import java.nio.file.Path;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.sandbox.carrier.CarrierSandbox;
import marketplace.sandbox.carrier.Settings;
import marketplace.testkit.CarrierContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class EasyPostCarrierTest extends CarrierContract {
  private CarrierSandbox easyPost;
  private Carrier carrier;

  @BeforeEach
  void startEasyPost(@TempDir Path folder) {
    easyPost = CarrierSandbox.start(folder, 0, Settings.standard());
    carrier = Carriers.to(easyPost.uri());
  }

  @AfterEach
  void stopEasyPost() {
    easyPost.close();
  }

  @Override
  protected Carrier carrier() {
    return carrier;
  }

  @Override
  protected void move(Parcel parcel, Label label, ShipmentStatus status) {
    new Desk(easyPost.uri()).move(label.trackingNumber(), status);
  }

  @Override
  protected int labelsSold() {
    return new Desk(easyPost.uri()).labelsSold();
  }
}
