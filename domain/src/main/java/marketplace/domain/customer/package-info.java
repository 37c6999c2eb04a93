/** Who buys, and where it is delivered. */
@NullMarked
package marketplace.domain.customer;

import org.jspecify.annotations.NullMarked;
