package marketplace.adapter.shipment;

import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * One end of the way, as EasyPost is told.
 *
 * @param name who is there; null where nobody is yet
 * @param verify true to have it looked up on the map; the word alone switches that on, therefore it
 *     is left out otherwise
 */
record Address(
    @Nullable String name,
    String street1,
    @Nullable String street2,
    String city,
    @Nullable String state,
    String zip,
    String country,
    @Nullable Boolean verify) {
  static Address of(PostalAddress address) {
    return new Address(
        null,
        address.line1().value(),
        address.line2().map(Line::value).orElse(null),
        address.city().value(),
        address.region().map(Line::value).orElse(null),
        address.postalCode().value(),
        address.country().code(),
        null);
  }

  Address named(@Nullable String other) {
    return new Address(other, street1, street2, city, state, zip, country, verify);
  }

  Address verified() {
    return new Address(name, street1, street2, city, state, zip, country, true);
  }
}
