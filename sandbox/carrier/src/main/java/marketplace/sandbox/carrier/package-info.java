/** EasyPost's API in a box: addresses, shipments, labels and trackers, durable. */
@NullMarked
package marketplace.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
