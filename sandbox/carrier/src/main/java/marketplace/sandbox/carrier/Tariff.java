package marketplace.sandbox.carrier;

import java.util.List;
import java.util.stream.Stream;

/**
 * The services on offer: where each goes, what it asks, how long it takes, what it takes.
 *
 * @param base in US cents
 * @param tenthsPerOunce tenths of a cent for each billable ounce
 * @param heaviest in ounces
 * @param largest length and girth together, in inches
 */
record Tariff(
    Reach reach,
    CarrierAccount account,
    String service,
    long base,
    long tenthsPerOunce,
    double heaviest,
    double largest,
    int days) {
  private static final double SEVENTY_POUNDS = 1120;
  private static final double HUNDRED_FIFTY_POUNDS = 2400;
  private static final double SMALL = 108;
  private static final double MEDIUM = 130;
  private static final double LARGE = 165;

  /** Between which places a service runs. */
  enum Reach {
    WITHIN_US,
    FROM_US,
    WITHIN_COUNTRY,
    ABROAD
  }

  private static final List<Tariff> ALL =
      List.of(
          usps(Reach.WITHIN_US, "GroundAdvantage", 425, 95, MEDIUM, 5),
          usps(Reach.WITHIN_US, "Priority", 760, 140, SMALL, 2),
          usps(Reach.WITHIN_US, "Express", 2710, 310, SMALL, 1),
          usps(Reach.FROM_US, "FirstClassPackageInternationalService", 1475, 380, SMALL, 12),
          usps(Reach.FROM_US, "PriorityMailInternational", 3990, 420, SMALL, 8),
          usps(Reach.FROM_US, "ExpressMailInternational", 5450, 550, SMALL, 5),
          heavy(Reach.WITHIN_COUNTRY, CarrierAccount.UPS, "Ground", 980, 70, 4),
          heavy(Reach.WITHIN_COUNTRY, CarrierAccount.UPS, "2ndDayAir", 1890, 190, 2),
          heavy(Reach.WITHIN_COUNTRY, CarrierAccount.UPS, "NextDayAir", 4150, 330, 1),
          heavy(Reach.ABROAD, CarrierAccount.UPS, "Expedited", 4820, 440, 6),
          heavy(Reach.WITHIN_COUNTRY, CarrierAccount.FEDEX, "FEDEX_GROUND", 1010, 65, 4),
          heavy(Reach.WITHIN_COUNTRY, CarrierAccount.FEDEX, "STANDARD_OVERNIGHT", 3980, 350, 1),
          heavy(Reach.ABROAD, CarrierAccount.FEDEX, "INTERNATIONAL_ECONOMY", 5120, 460, 5),
          heavy(Reach.ABROAD, CarrierAccount.DHL, "ExpressWorldwideNonDoc", 4490, 580, 3));

  /** Those that take this parcel this way, the cheapest first. */
  static Stream<Tariff> between(String from, String to, Parcel parcel) {
    return ALL.stream()
        .filter(it -> it.goes(from, to) && it.takes(parcel))
        .sorted((one, other) -> Long.compare(one.cents(parcel), other.cents(parcel)));
  }

  long cents(Parcel parcel) {
    var ounces = (long) Math.ceil(parcel.billableOunces());
    return base + (tenthsPerOunce * ounces + 5) / 10;
  }

  private boolean takes(Parcel parcel) {
    return parcel.weight() <= heaviest && parcel.lengthAndGirth() <= largest;
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
      Reach reach, String service, long base, long tenthsPerOunce, double largest, int days) {
    return new Tariff(
        reach, CarrierAccount.USPS, service, base, tenthsPerOunce, SEVENTY_POUNDS, largest, days);
  }

  private static Tariff heavy(
      Reach reach,
      CarrierAccount account,
      String service,
      long base,
      long tenthsPerOunce,
      int days) {
    return new Tariff(
        reach, account, service, base, tenthsPerOunce, HUNDRED_FIFTY_POUNDS, LARGE, days);
  }
}
