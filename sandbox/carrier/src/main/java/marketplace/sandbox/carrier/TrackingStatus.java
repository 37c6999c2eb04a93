package marketplace.sandbox.carrier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a parcel is. */
enum TrackingStatus {
  UNKNOWN,
  PRE_TRANSIT,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  AVAILABLE_FOR_PICKUP,
  DELIVERED,
  RETURN_TO_SENDER,
  FAILURE,
  CANCELLED,
  ERROR;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TrackingStatus> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
