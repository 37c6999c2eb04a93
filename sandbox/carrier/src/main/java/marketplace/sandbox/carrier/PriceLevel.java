package marketplace.sandbox.carrier;

/** How dear carriers are by now, in percent of their tariff. */
record PriceLevel(int percent) {
  static final String KEY = "now";
  static final PriceLevel USUAL = new PriceLevel(100);
}
