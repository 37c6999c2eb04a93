package marketplace.domain.order;

import java.time.Instant;
import java.util.Optional;
import marketplace.domain.shipment.ShipmentStatus;

/** Something that happened to an order. */
public record TimelineEvent(Instant at, Type type, Optional<String> detail) {
  /** What happened. */
  public enum Type {
    PLACED("Placed"),
    PAYMENT_STARTED("PaymentStarted"),
    PAYMENT_NEEDS_ACTION("PaymentNeedsAction"),
    PAYMENT_UNCERTAIN("PaymentUncertain"),
    PAYMENT_COMPLETED("PaymentCompleted"),
    PAYMENT_FAILED("PaymentFailed"),
    /** Another amount was taken than the order's; it goes back. */
    PAYMENT_MISMATCHED("PaymentMismatched"),
    /** It was paid too late to be delivered; the money goes back. */
    PAYMENT_TOO_LATE("PaymentTooLate"),
    REFUND_REQUESTED("RefundRequested"),
    REFUND_COMPLETED("RefundCompleted"),
    REFUND_FAILED("RefundFailed"),
    /** What was agreed on about shipping cannot be had any more; an operator decides. */
    SHIPPING_ON_HOLD("ShippingOnHold"),
    SHIPPING_RELEASED("ShippingReleased"),
    LABEL_BOUGHT("LabelBought"),
    /** A label more than there are parcels to send; it is to be given back to its carrier. */
    LABEL_SURPLUS("LabelSurplus"),
    /** The carrier has the parcel. */
    SHIPPED("Shipped"),
    OUT_FOR_DELIVERY("OutForDelivery"),
    DELIVERY_FAILED("DeliveryFailed"),
    DELIVERED("Delivered"),
    RETURNED("Returned"),
    /** Nobody can bring it to its customer; the money goes back. */
    UNDELIVERABLE("Undeliverable"),
    CANCELLED("Cancelled");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /** What is to be told of a parcel that has come so far, if anything. */
    static Optional<Type> of(ShipmentStatus status) {
      return switch (status) {
        case PREPARING, LABEL_BOUGHT -> Optional.empty();
        case IN_TRANSIT -> Optional.of(SHIPPED);
        case OUT_FOR_DELIVERY -> Optional.of(OUT_FOR_DELIVERY);
        case FAILED -> Optional.of(DELIVERY_FAILED);
        case DELIVERED -> Optional.of(DELIVERED);
        case RETURNED -> Optional.of(RETURNED);
      };
    }

    public String label() {
      return label;
    }
  }
}
