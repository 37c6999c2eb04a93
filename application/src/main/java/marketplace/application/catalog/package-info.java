/** Looking at what the shop sells. */
@NullMarked
package marketplace.application.catalog;

import org.jspecify.annotations.NullMarked;
