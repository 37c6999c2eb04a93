/** Looking at what the shop sells. */
@NullMarked
package marketplace.adapter.rest.catalog;

import org.jspecify.annotations.NullMarked;
