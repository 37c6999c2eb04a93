package marketplace.domain.shipment;

import marketplace.domain.catalog.Weight;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.PostalAddress;

/**
 * What a carrier is to deliver.
 *
 * @param name the shop's own name for it, by which it can be found at the carrier
 */
public record Consignment(String name, Customer recipient, PostalAddress to, Weight weight) {}
