/** The catalogue and the orders in Sanity's Content Lake, over its HTTP API. */
@NullMarked
package marketplace.adapter.sanity;

import org.jspecify.annotations.NullMarked;
