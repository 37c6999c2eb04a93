/** Sending what was paid for. */
@NullMarked
package marketplace.application.shipment;

import org.jspecify.annotations.NullMarked;
