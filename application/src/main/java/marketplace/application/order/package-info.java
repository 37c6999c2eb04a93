/** Looking at an order. */
@NullMarked
package marketplace.application.order;

import org.jspecify.annotations.NullMarked;
