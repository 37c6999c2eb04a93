package marketplace.sandbox.carrier;

/** A box: sides in inches, 0 where unknown, and its weight in ounces. */
record Parcel(
    String id, String created, double length, double width, double height, double weight) {
  private static final int CUBIC_INCHES_PER_POUND = 166;
  private static final int OUNCES_PER_POUND = 16;

  /** The longest side, and the way around the box across it. */
  double lengthAndGirth() {
    var longest = Math.max(length, Math.max(width, height));
    return 2 * (length + width + height) - longest;
  }

  /** What carriers charge for: the weight, or the room that a light box takes. */
  double billableOunces() {
    var room = length * width * height / CUBIC_INCHES_PER_POUND * OUNCES_PER_POUND;
    return Math.max(weight, room);
  }
}
