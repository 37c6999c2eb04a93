package marketplace.domain.shipment;

/** How far a parcel has come, nearest first: of all that is told, the furthest counts. */
public enum ShipmentStatus {
  /** No label yet. */
  PREPARING("Preparing"),
  LABEL_BOUGHT("LabelBought"),
  IN_TRANSIT("InTransit"),
  OUT_FOR_DELIVERY("OutForDelivery"),
  /** It could not be delivered, and the carrier may try again or return it. */
  FAILED("Failed"),
  DELIVERED("Delivered"),
  /** It went back, be it from the customer's door. */
  RETURNED("Returned");

  private final String label;

  ShipmentStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a carrier has taken it. */
  public boolean isUnderWay() {
    return compareTo(LABEL_BOUGHT) > 0;
  }

  /** Whether nothing more is to be expected, unless a delivered parcel comes back. */
  public boolean isFinal() {
    return switch (this) {
      case DELIVERED, RETURNED -> true;
      case PREPARING, LABEL_BOUGHT, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED -> false;
    };
  }
}
