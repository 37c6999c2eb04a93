package marketplace.domain.shipment;

/** The carrier's own name for a shipment that was prepared with it. */
public record ShipmentReference(String value) {
  @Override
  public String toString() {
    return value;
  }
}
