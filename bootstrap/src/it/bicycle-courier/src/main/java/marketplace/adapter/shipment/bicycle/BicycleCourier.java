package marketplace.adapter.shipment.bicycle;

import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.TrackingOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop's own bicycle couriers, with one errand for each parcel. An errand is booked under its
 * own name, so that booking it again is the same errand.
 */
final class BicycleCourier implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(BicycleCourier.class);

  private final CourierApi couriers;

  BicycleCourier(CourierApi couriers) {
    this.couriers = couriers;
  }

  @Override
  public AddressCheck verify(PostalAddress address) {
    try {
      couriers.find(Door.of(Optional.empty(), address));
      return new AddressCheck.Deliverable();
    } catch (CourierFailure e) {
      log.warn("The couriers did not find a door: {}", e.getMessage());
      return e.problem()
          .undeliverable()
          .<AddressCheck>map(it -> it)
          .orElseGet(() -> new AddressCheck.Unknown(e.getMessage()));
    }
  }

  @Override
  public ShippingOffer prepare(Consignment consignment) {
    try {
      return couriers.quote(QuoteRequest.of(consignment)).toDomain();
    } catch (CourierFailure e) {
      log.warn("The couriers did not quote: {}", e.getMessage());
      if (e.isRefusal()) {
        throw e.problem()
            .undeliverable()
            .map(AddressCheck.Undeliverable::refusal)
            .orElseGet(BicycleCourier::tooMuch);
      }
      throw new Unavailable("The couriers did not quote: " + e.getMessage());
    }
  }

  @Override
  public LabelOutcome buy(Parcel parcel) {
    return outcome(
        "book",
        parcel.reference(),
        () -> couriers.book(parcel.reference(), parcel.rate().reference()));
  }

  @Override
  public LabelOutcome find(Parcel parcel) {
    return outcome("show", parcel.reference(), () -> couriers.find(parcel.reference()));
  }

  @Override
  public TrackingOutcome track(Parcel parcel) {
    try {
      return new TrackingOutcome.Tracked(couriers.find(parcel.reference()).tracking());
    } catch (CourierFailure e) {
      log.warn("The couriers did not track {}: {}", parcel.reference(), e.getMessage());
      return new TrackingOutcome.Unknown(e.getMessage());
    }
  }

  private static Refusal.Invalid tooMuch() {
    return new Refusal.Invalid("shipping-unavailable", "No courier brings this there");
  }

  private static LabelOutcome outcome(String action, ShipmentReference errand, Question question) {
    try {
      return question.put().outcome();
    } catch (CourierFailure e) {
      log.warn("The couriers did not {} {}: {}", action, errand, e.getMessage());
      return e.isRefusal()
          ? new LabelOutcome.Refused(e.problem().code(), e.getMessage())
          : new LabelOutcome.Unknown(e.getMessage());
    }
  }

  /** Something that is asked of the couriers about an errand. */
  @FunctionalInterface
  private interface Question {
    Errand put() throws CourierFailure;
  }
}
