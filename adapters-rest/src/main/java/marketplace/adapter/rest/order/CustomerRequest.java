package marketplace.adapter.rest.order;

import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.EmailAddress;
import marketplace.domain.customer.Line;
import org.jspecify.annotations.Nullable;

/** Who buys, as the form said. */
record CustomerRequest(@Nullable String name, @Nullable String email) {
  Supplier<Customer> read(Fields fields) {
    var line = fields.required("name", name, Line::new);
    var address = fields.required("email", email, EmailAddress::new);
    return () -> new Customer(line.get(), address.get());
  }
}
