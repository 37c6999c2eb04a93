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
  AT_THE_COUNTER(
      TrackingStatus.AVAILABLE_FOR_PICKUP,
      "available_for_pickup",
      "Available for pickup",
      Where.DESTINATION),
  FAILED(TrackingStatus.FAILURE, "failed_delivery_attempt", "Delivery failed", Where.DESTINATION),
  RETURNED(TrackingStatus.RETURN_TO_SENDER, "return", "Returned to sender", Where.ORIGIN),
  CANCELLED(TrackingStatus.CANCELLED, "cancelled", "Shipment cancelled", Where.NOWHERE),
  LOST_SIGHT_OF(TrackingStatus.ERROR, "error", "No information available", Where.NOWHERE);

  /** Which end of the way a parcel is seen at. */
  private enum Where {
    NOWHERE,
    ORIGIN,
    DESTINATION
  }

  private static final List<Journey> USUAL =
      List.of(LABEL, ACCEPTED, DEPARTED, ARRIVED, ON_THE_VAN, DELIVERED);

  /** What can happen beside the usual way, at any time before the parcel has come to its end. */
  private static final List<Journey> ASIDE =
      List.of(AT_THE_COUNTER, FAILED, RETURNED, CANCELLED, LOST_SIGHT_OF);

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

  /** What comes next: on the usual way until its end, and from a van that came in vain again. */
  static Optional<Journey> after(@Nullable Journey last) {
    return switch (last) {
      case null -> Optional.of(LABEL);
      case FAILED -> Optional.of(ON_THE_VAN);
      case AT_THE_COUNTER -> Optional.of(DELIVERED);
      case DELIVERED, RETURNED, CANCELLED, LOST_SIGHT_OF -> Optional.empty();
      case LABEL, ACCEPTED, DEPARTED, ARRIVED, ON_THE_VAN ->
          Optional.of(USUAL.get(USUAL.indexOf(last) + 1));
    };
  }

  /** Whether it goes on by itself from there. */
  static boolean goesOn(@Nullable Journey last) {
    return (last == null || USUAL.contains(last)) && after(last).isPresent();
  }

  /**
   * The steps from one to the first that has the status. The usual way is only gone forward; what
   * lies beside it is one step from everywhere, but only a return can follow a delivery.
   */
  static List<Journey> between(@Nullable Journey last, TrackingStatus status) {
    var aside = ASIDE.stream().filter(it -> it.status == status).findFirst();
    if (aside.isPresent()) {
      return aside.filter(it -> it.canFollow(last)).stream().toList();
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

  private boolean canFollow(@Nullable Journey last) {
    return this == RETURNED
        ? last != RETURNED
        : last != this && last != DELIVERED && last != RETURNED;
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
