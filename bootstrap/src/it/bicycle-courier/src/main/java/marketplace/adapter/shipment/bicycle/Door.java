package marketplace.adapter.shipment.bicycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Where couriers ring, and for whom, in their own words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Door(
    @Nullable String ring,
    String street,
    @Nullable String more,
    String town,
    @Nullable String region,
    String code,
    String country) {
  static Door of(Optional<Customer> recipient, PostalAddress address) {
    return new Door(
        recipient.map(it -> it.name().value()).orElse(null),
        address.line1().value(),
        address.line2().map(Line::value).orElse(null),
        address.city().value(),
        address.region().map(Line::value).orElse(null),
        address.postalCode().value(),
        address.country().code());
  }
}
