/** Tests of the pages beside the API. */
@NullMarked
package marketplace.adapter.rest.storefront;

import org.jspecify.annotations.NullMarked;
