package marketplace.sandbox.carrier;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The services on offer: where each goes, what it asks, how long it takes. */
record Tariff(
    Reach reach,
    String carrier,
    String service,
    long base,
    long tenthsPerOunce,
    double heaviest,
    int days) {
  private static final double SEVENTY_POUNDS = 1120;
  private static final double HUNDRED_FIFTY_POUNDS = 2400;

  /** Between which places a service runs. */
  enum Reach {
    WITHIN_US,
    FROM_US,
    WITHIN_COUNTRY,
    ABROAD
  }

  /** A base in US cents, and tenths of a cent for each billable ounce. */
  private static final List<Tariff> ALL =
      List.of(
          usps(Reach.WITHIN_US, "GroundAdvantage", 425, 95, 5),
          usps(Reach.WITHIN_US, "Priority", 760, 140, 2),
          usps(Reach.WITHIN_US, "Express", 2710, 310, 1),
          usps(Reach.FROM_US, "FirstClassPackageInternationalService", 1475, 380, 12),
          usps(Reach.FROM_US, "PriorityMailInternational", 3990, 420, 8),
          usps(Reach.FROM_US, "ExpressMailInternational", 5450, 550, 5),
          heavy(Reach.WITHIN_COUNTRY, "UPS", "Ground", 980, 70, 4),
          heavy(Reach.WITHIN_COUNTRY, "UPS", "2ndDayAir", 1890, 190, 2),
          heavy(Reach.WITHIN_COUNTRY, "UPS", "NextDayAir", 4150, 330, 1),
          heavy(Reach.ABROAD, "UPS", "Expedited", 4820, 440, 6),
          heavy(Reach.WITHIN_COUNTRY, "FedEx", "FEDEX_GROUND", 1010, 65, 4),
          heavy(Reach.WITHIN_COUNTRY, "FedEx", "STANDARD_OVERNIGHT", 3980, 350, 1),
          heavy(Reach.ABROAD, "FedEx", "INTERNATIONAL_ECONOMY", 5120, 460, 5),
          heavy(Reach.ABROAD, "DHLExpress", "ExpressWorldwideNonDoc", 4490, 580, 3));

  static List<String> accounts() {
    return ALL.stream().map(Tariff::account).distinct().toList();
  }

  /** Those that take this parcel this way, the cheapest first. */
  static Stream<Tariff> between(String from, String to, Parcel parcel) {
    return ALL.stream()
        .filter(it -> it.goes(from, to) && parcel.weight() <= it.heaviest())
        .sorted((one, other) -> Long.compare(one.cents(parcel), other.cents(parcel)));
  }

  String account() {
    return "ca_sandbox_" + carrier.toLowerCase(Locale.ROOT);
  }

  long cents(Parcel parcel) {
    var ounces = (long) Math.ceil(parcel.billableOunces());
    return base + (tenthsPerOunce * ounces + 5) / 10;
  }

  private boolean goes(String from, String to) {
    return switch (reach) {
      case WITHIN_US -> from.equals("US") && to.equals("US");
      case FROM_US -> from.equals("US") && !to.equals("US");
      case WITHIN_COUNTRY -> from.equals(to);
      case ABROAD -> !from.equals(to);
    };
  }

  private static Tariff usps(
      Reach reach, String service, long base, long tenthsPerOunce, int days) {
    return new Tariff(reach, "USPS", service, base, tenthsPerOunce, SEVENTY_POUNDS, days);
  }

  private static Tariff heavy(
      Reach reach, String carrier, String service, long base, long tenthsPerOunce, int days) {
    return new Tariff(reach, carrier, service, base, tenthsPerOunce, HUNDRED_FIFTY_POUNDS, days);
  }
}
