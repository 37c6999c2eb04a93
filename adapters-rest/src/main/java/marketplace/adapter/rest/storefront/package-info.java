/** The storefront's pages, beside the API that they call. */
@NullMarked
package marketplace.adapter.rest.storefront;

import org.jspecify.annotations.NullMarked;
