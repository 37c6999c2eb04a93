package marketplace.testkit;

import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;

class InMemoryCarrierTest extends CarrierContract {
  private final InMemoryCarrier carrier = new InMemoryCarrier();

  @Override
  protected Carrier carrier() {
    return carrier;
  }

  @Override
  protected void move(Parcel parcel, Label label, ShipmentStatus status) {
    carrier.move(parcel.reference(), Shop.tracking(status));
  }

  @Override
  protected int labelsSold() {
    return carrier.labelsSold();
  }
}
