/** How an order is paid. */
@NullMarked
package marketplace.domain.payment;

import org.jspecify.annotations.NullMarked;
