package marketplace.adapter.rest.shipping;

import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;

/** What an address comes down to: every part in its place, none with a line break. */
public final class CanonicalAddress {
  private CanonicalAddress() {}

  public static Stream<String> of(PostalAddress to) {
    return Stream.of(
        to.line1().value(),
        text(to.line2()),
        to.city().value(),
        text(to.region()),
        to.postalCode().value(),
        to.country().code());
  }

  private static String text(Optional<Line> line) {
    return line.map(Line::value).orElse("");
  }
}
