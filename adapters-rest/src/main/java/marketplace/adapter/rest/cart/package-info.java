/** Filling a cart that the shopper keeps. */
@NullMarked
package marketplace.adapter.rest.cart;

import org.jspecify.annotations.NullMarked;
