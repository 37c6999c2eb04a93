package marketplace.domain.shipment;

import java.util.Optional;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.PostalAddress;

/**
 * What a carrier is to deliver: one box.
 *
 * @param name the shop's own name for it, by which it can be found at the carrier
 * @param recipient nobody yet while only a price is asked for
 */
public record Consignment(String name, Optional<Customer> recipient, PostalAddress to, Box box) {}
