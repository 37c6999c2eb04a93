/** Ordering, piece by piece. */
@NullMarked
package marketplace.adapter.rest.order;

import org.jspecify.annotations.NullMarked;
