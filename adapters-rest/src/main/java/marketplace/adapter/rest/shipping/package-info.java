/** How a cart could be sent, and what that costs. */
@NullMarked
package marketplace.adapter.rest.shipping;

import org.jspecify.annotations.NullMarked;
