package marketplace.adapter.rest.shipping;

import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.domain.customer.Country;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Where to deliver, as the form said. */
public record PostalAddressRequest(
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country) {
  public Supplier<PostalAddress> read(Fields fields) {
    var street = fields.required("line1", line1, Line::new);
    var more = fields.optional("line2", line2, Line::new);
    var town = fields.required("city", city, Line::new);
    var state = fields.optional("region", region, Line::new);
    var postcode = fields.required("postalCode", postalCode, Line::new);
    var land = fields.required("country", country, Country::new);
    return () ->
        new PostalAddress(
            street.get(), more.get(), town.get(), state.get(), postcode.get(), land.get());
  }
}
