/** Filling a cart. */
@NullMarked
package marketplace.application.cart;

import org.jspecify.annotations.NullMarked;
