/** What operators do with the shop's stock. */
@NullMarked
package marketplace.application.inventory;

import org.jspecify.annotations.NullMarked;
