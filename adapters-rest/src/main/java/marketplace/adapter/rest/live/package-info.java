/** Streams that stay open, to tell of what happens while it happens. */
@NullMarked
package marketplace.adapter.rest.live;

import org.jspecify.annotations.NullMarked;
