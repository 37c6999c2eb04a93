/** Sending, and following the parcel. */
@NullMarked
package marketplace.adapter.rest.shipment;

import org.jspecify.annotations.NullMarked;
