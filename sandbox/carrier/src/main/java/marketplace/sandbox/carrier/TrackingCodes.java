package marketplace.sandbox.carrier;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Tracking codes in each carrier's own form. */
final class TrackingCodes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TrackingCodes() {}

  static String next(String carrier) {
    return switch (carrier) {
      case "USPS" -> "94001" + digits(17);
      case "UPS" -> "1Z" + digits(16);
      case "DHLExpress" -> digits(10);
      default -> digits(12);
    };
  }

  private static String digits(int count) {
    return RANDOM.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }
}
