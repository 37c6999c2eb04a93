package marketplace.faults;

import java.util.Locale;

/** A party of the outside world, by its name in the greeting of the shop. */
enum Site {
  LAKE("Sanity"),
  PAYMENT("Payment"),
  CARRIER("Carrier");

  private final String greeting;

  Site(String greeting) {
    this.greeting = greeting;
  }

  String greeting() {
    return greeting;
  }

  /** The setting of its port in the sandbox. */
  String port() {
    return "MARKETPLACE_SANDBOX_" + greeting.toUpperCase(Locale.ROOT) + "_PORT";
  }
}
