package marketplace.domain.shipment;

/** How far a parcel has come. */
public enum ShipmentStatus {
  /** No label yet. */
  PREPARING("Preparing"),
  LABEL_BOUGHT("LabelBought"),
  IN_TRANSIT("InTransit"),
  OUT_FOR_DELIVERY("OutForDelivery"),
  DELIVERED("Delivered"),
  RETURNED("Returned"),
  FAILED("Failed");

  private final String label;

  ShipmentStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
