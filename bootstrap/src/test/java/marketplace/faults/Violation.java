package marketplace.faults;

/**
 * Something that must not be.
 *
 * @param subject the id of an order, or of a product's inventory
 */
record Violation(String subject, String what) {
  @Override
  public String toString() {
    return subject + ": " + what;
  }
}
