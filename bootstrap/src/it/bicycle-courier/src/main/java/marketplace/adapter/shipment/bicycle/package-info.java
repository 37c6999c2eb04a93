/**
 * The shop's own bicycle couriers: they quote, are sent on an errand, and tell how far they are.
 */
@NullMarked
package marketplace.adapter.shipment.bicycle;

import org.jspecify.annotations.NullMarked;
