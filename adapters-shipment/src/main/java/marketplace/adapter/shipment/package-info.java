/** The carrier over EasyPost: one shipment for each parcel, and at most one label for it. */
@NullMarked
package marketplace.adapter.shipment;

import org.jspecify.annotations.NullMarked;
