package marketplace.adapter.sanity;

import java.util.Optional;
import marketplace.domain.customer.Country;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;

/** A postal address in an order. */
record AddressDocument(
    String line1,
    Optional<String> line2,
    String city,
    Optional<String> region,
    String postalCode,
    String country) {
  static AddressDocument of(PostalAddress address) {
    return new AddressDocument(
        address.line1().value(),
        address.line2().map(Line::value),
        address.city().value(),
        address.region().map(Line::value),
        address.postalCode().value(),
        address.country().code());
  }

  PostalAddress toDomain() {
    return new PostalAddress(
        new Line(line1),
        line2.map(Line::new),
        new Line(city),
        region.map(Line::new),
        new Line(postalCode),
        new Country(country));
  }
}
