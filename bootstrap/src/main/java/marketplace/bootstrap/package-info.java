/** The whole put together: commands, wiring, the server and the work nobody waits for. */
@NullMarked
package marketplace.bootstrap;

import org.jspecify.annotations.NullMarked;
