/** How many of each product are left. */
@NullMarked
package marketplace.adapter.rest.inventory;

import org.jspecify.annotations.NullMarked;
