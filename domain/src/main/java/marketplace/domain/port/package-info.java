/** What the shop asks of the outside: the whole hexagon on one screen. */
@NullMarked
package marketplace.domain.port;

import org.jspecify.annotations.NullMarked;
