package marketplace.domain.order;

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

  public String label() {
    return label;
  }
}
