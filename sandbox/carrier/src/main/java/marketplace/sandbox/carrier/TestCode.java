package marketplace.sandbox.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The tracking codes that the party publishes for tests, and how far their parcels are. */
final class TestCode {
  private static final Map<String, TrackingStatus> ALL =
      Map.of(
          "EZ1000000001", TrackingStatus.PRE_TRANSIT,
          "EZ2000000002", TrackingStatus.IN_TRANSIT,
          "EZ3000000003", TrackingStatus.OUT_FOR_DELIVERY,
          "EZ4000000004", TrackingStatus.DELIVERED,
          "EZ5000000005", TrackingStatus.RETURN_TO_SENDER,
          "EZ6000000006", TrackingStatus.FAILURE,
          "EZ7000000007", TrackingStatus.UNKNOWN);

  /** What lies between two scans of such a parcel, and between its first one and today. */
  static final Duration STEP = Duration.ofHours(13);

  private static final Duration AGE = Duration.ofDays(30);

  private TestCode() {}

  static Instant firstScan(Clock clock) {
    return clock.instant().minus(AGE);
  }

  static Optional<TrackingStatus> find(String code) {
    return Optional.ofNullable(ALL.get(code));
  }
}
