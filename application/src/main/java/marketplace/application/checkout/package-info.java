/** Turning a cart into an order. */
@NullMarked
package marketplace.application.checkout;

import org.jspecify.annotations.NullMarked;
