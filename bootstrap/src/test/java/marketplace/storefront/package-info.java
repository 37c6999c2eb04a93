/** The storefront in a real browser, before the built jar. */
@NullMarked
package marketplace.storefront;

import org.jspecify.annotations.NullMarked;
