/** The hexagon put together and set going: ports, use cases, server, background work, sandbox. */
@NullMarked
package marketplace.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
