/** What may be known of the shop itself. */
@NullMarked
package marketplace.adapter.rest.shop;

import org.jspecify.annotations.NullMarked;
