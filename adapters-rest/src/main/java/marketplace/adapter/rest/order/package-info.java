/** Ordering, paying, and looking at an order. */
@NullMarked
package marketplace.adapter.rest.order;

import org.jspecify.annotations.NullMarked;
