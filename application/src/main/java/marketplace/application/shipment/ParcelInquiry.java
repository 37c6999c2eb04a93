package marketplace.application.shipment;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

  /** The change that the answer makes to the order; empty where the carrier does not say. */
  Optional<UnaryOperator<Order>> ask(Parcel parcel) {
    return switch (carrier.track(parcel)) {
      case TrackingOutcome.Tracked(var tracking) ->
          Optional.of(order -> order.tracked(parcel.reference(), tracking, clock.instant()));
      case TrackingOutcome.Unknown _ -> Optional.empty();
    };
  }
}
