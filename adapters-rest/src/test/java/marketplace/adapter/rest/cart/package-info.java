/** Filling a cart that the shopper keeps, piece by piece. */
@NullMarked
package marketplace.adapter.rest.cart;

import org.jspecify.annotations.NullMarked;
