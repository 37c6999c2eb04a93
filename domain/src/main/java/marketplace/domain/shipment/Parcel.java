package marketplace.domain.shipment;

import java.util.Optional;

/** One box on its way: prepared with a carrier, and bought as soon as it has a label. */
public record Parcel(
    ShipmentReference reference, ShippingRate rate, Optional<Label> label, ShipmentStatus status) {
  public static Parcel prepared(ShipmentReference reference, ShippingRate rate) {
    return new Parcel(reference, rate, Optional.empty(), ShipmentStatus.PREPARING);
  }

  Parcel with(Label bought) {
    return new Parcel(reference, rate, Optional.of(bought), ShipmentStatus.LABEL_BOUGHT);
  }
}
