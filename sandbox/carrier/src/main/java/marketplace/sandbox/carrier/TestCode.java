package marketplace.sandbox.carrier;

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

  private TestCode() {}

  static Optional<TrackingStatus> find(String code) {
    return Optional.ofNullable(ALL.get(code));
  }
}
