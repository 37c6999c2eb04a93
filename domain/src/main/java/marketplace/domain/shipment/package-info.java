/** How an order reaches its customer. */
@NullMarked
package marketplace.domain.shipment;

import org.jspecify.annotations.NullMarked;
