/** Requests that can be sent again without harm. */
@NullMarked
package marketplace.adapter.rest.idempotency;

import org.jspecify.annotations.NullMarked;
