/** How soon a change reaches those who follow an order, and what open streams cost. */
@NullMarked
package marketplace.bench.live;

import org.jspecify.annotations.NullMarked;
