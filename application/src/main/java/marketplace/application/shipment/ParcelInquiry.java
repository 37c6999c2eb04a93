package marketplace.application.shipment;

import java.time.Clock;
import java.util.function.UnaryOperator;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Order;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.TrackingOutcome;

/** Asks the carrier where a parcel is. */
final class ParcelInquiry {
  private final Carrier carrier;
  private final Clock clock;

  ParcelInquiry(Carrier carrier, Clock clock) {
    this.carrier = carrier;
    this.clock = clock;
  }

  /** The change that the answer makes to the order. */
  UnaryOperator<Order> ask(Parcel parcel) {
    return switch (carrier.track(parcel)) {
      case TrackingOutcome.Tracked(var tracking) ->
          order -> order.tracked(parcel.reference(), tracking, clock.instant());
      case TrackingOutcome.Unknown(var why) ->
          throw new Unavailable("The carrier does not say where a parcel is: " + why);
    };
  }
}
