package marketplace.adapter.rest.order;

import java.util.Optional;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;

/** Where an order goes, for eyes that may not be the buyer's: the city, and nothing closer. */
record MaskedAddressView(
    String line1,
    Optional<String> line2,
    String city,
    Optional<String> region,
    String postalCode,
    String country) {
  static MaskedAddressView of(PostalAddress address) {
    return new MaskedAddressView(
        address.line1().masked(),
        address.line2().map(Line::masked),
        address.city().value(),
        address.region().map(Line::masked),
        address.postalCode().masked(),
        address.country().code());
  }
}
