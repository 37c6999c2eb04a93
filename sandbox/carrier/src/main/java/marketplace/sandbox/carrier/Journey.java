package marketplace.sandbox.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of a parcel from its label to its door, and the ends that it may come to instead. */
enum Journey {
  LABEL(TrackingStatus.PRE_TRANSIT, "status_update", "Shipping label created", Where.NOWHERE),
  ACCEPTED(TrackingStatus.IN_TRANSIT, "received_at_origin_facility", "Accepted", Where.ORIGIN),
  DEPARTED(
      TrackingStatus.IN_TRANSIT, "departed_facility", "Departed origin facility", Where.ORIGIN),
  ARRIVED(
      TrackingStatus.IN_TRANSIT,
      "arrived_at_destination",
      "Arrived at destination facility",
      Where.DESTINATION),
  ON_THE_VAN(
      TrackingStatus.OUT_FOR_DELIVERY, "out_for_delivery", "Out for delivery", Where.DESTINATION),
  DELIVERED(TrackingStatus.DELIVERED, "arrived_at_destination", "Delivered", Where.DESTINATION),
  RETURNED(TrackingStatus.RETURN_TO_SENDER, "return", "Returned to sender", Where.ORIGIN),
  FAILED(TrackingStatus.FAILURE, "failed_delivery_attempt", "Delivery failed", Where.DESTINATION);

  /** Which end of the way a parcel is seen at. */
  private enum Where {
    NOWHERE,
    ORIGIN,
    DESTINATION
  }

  private static final List<Journey> USUAL =
      List.of(LABEL, ACCEPTED, DEPARTED, ARRIVED, ON_THE_VAN, DELIVERED);

  private final TrackingStatus status;
  private final String detail;
  private final String message;
  private final Where where;

  Journey(TrackingStatus status, String detail, String message, Where where) {
    this.status = status;
    this.detail = detail;
    this.message = message;
    this.where = where;
  }

  /** What comes next on the usual way; nothing comes after its end, nor after another end. */
  static Optional<Journey> after(@Nullable Journey last) {
    if (last == null) {
      return Optional.of(LABEL);
    }
    var next = USUAL.indexOf(last) + 1;
    return next > 0 && next < USUAL.size() ? Optional.of(USUAL.get(next)) : Optional.empty();
  }

  /**
   * The steps from one to the first that has the status. Returning and failing can follow anything
   * but themselves; the usual way is only gone forward.
   */
  static List<Journey> between(@Nullable Journey last, TrackingStatus status) {
    if (status == TrackingStatus.RETURN_TO_SENDER && last != RETURNED) {
      return List.of(RETURNED);
    }
    if (status == TrackingStatus.FAILURE && last != FAILED && last != DELIVERED) {
      return List.of(FAILED);
    }
    var steps = new ArrayList<Journey>();
    for (var next = after(last); next.isPresent(); next = after(next.get())) {
      steps.add(next.get());
      if (next.get().status == status) {
        return steps;
      }
    }
    return List.of();
  }

  /** All that a parcel went through until it first had the status; nothing for an unknown one. */
  static List<Journey> history(TrackingStatus status) {
    return switch (status) {
      case RETURN_TO_SENDER -> List.of(LABEL, ACCEPTED, DEPARTED, ARRIVED, RETURNED);
      case FAILURE -> List.of(LABEL, ACCEPTED, DEPARTED, ARRIVED, ON_THE_VAN, FAILED);
      default -> between(null, status);
    };
  }

  TrackingStatus status() {
    return status;
  }

  Scan scan(String at, Scan.@Nullable Place origin, Scan.@Nullable Place destination) {
    var place =
        switch (where) {
          case NOWHERE -> null;
          case ORIGIN -> origin;
          case DESTINATION -> destination;
        };
    return new Scan(status, detail, message, at, place);
  }
}
