package marketplace.adapter.shipment;

import java.util.Arrays;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.customer.Country;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;

/** Where parcels come from, and go back to. */
record Sender(Line name, PostalAddress address) {
  private static final int PARTS = 6;

  /**
   * Reads {@code name; street; city; region; postal code; country}, where the region may be empty.
   *
   * @throws IllegalArgumentException when it reads otherwise
   */
  static Sender parse(String text) {
    var parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    if (parts.size() != PARTS) {
      throw new IllegalArgumentException("Not an address");
    }
    try {
      var region = Optional.of(parts.get(3)).filter(it -> !it.isEmpty()).map(Line::new);
      return new Sender(
          new Line(parts.get(0)),
          new PostalAddress(
              new Line(parts.get(1)),
              Optional.empty(),
              new Line(parts.get(2)),
              region,
              new Line(parts.get(4)),
              new Country(parts.get(5))));
    } catch (Refusal.Invalid e) {
      throw new IllegalArgumentException(e);
    }
  }
}
