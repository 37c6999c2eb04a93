package marketplace.domain.shipment;

/** What a customer asks a carrier about. */
public record TrackingNumber(String value) {
  @Override
  public String toString() {
    return value;
  }
}
