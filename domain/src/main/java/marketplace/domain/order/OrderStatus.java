package marketplace.domain.order;

import marketplace.domain.shipment.Shipment;

/** Where an order stands, in the words that shops, editors and front ends use. */
public enum OrderStatus {
  PENDING("Pending"),
  PROCESSING("Processing"),
  SHIPPED("Shipped"),
  DELIVERED("Delivered"),
  CANCELLED("Cancelled"),
  RETURNED("Returned");

  private final String label;

  OrderStatus(String label) {
    this.label = label;
  }

  /** How a paid order stands by its parcels. */
  static OrderStatus of(Shipment shipment) {
    if (!shipment.isLabelled() && !shipment.isUnderWay()) {
      return PENDING;
    }
    return switch (shipment.status()) {
      case PREPARING, LABEL_BOUGHT -> PROCESSING;
      case IN_TRANSIT, OUT_FOR_DELIVERY, FAILED -> SHIPPED;
      case DELIVERED -> DELIVERED;
      case RETURNED -> RETURNED;
    };
  }

  public String label() {
    return label;
  }
}
