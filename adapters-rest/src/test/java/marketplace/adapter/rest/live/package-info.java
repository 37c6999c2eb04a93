/** Streams by themselves. */
@NullMarked
package marketplace.adapter.rest.live;

import org.jspecify.annotations.NullMarked;
