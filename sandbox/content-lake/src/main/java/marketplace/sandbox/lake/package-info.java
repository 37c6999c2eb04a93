/** Sanity's Content Lake on this machine, durable and on its own wire protocol. */
@NullMarked
package marketplace.sandbox.lake;

import org.jspecify.annotations.NullMarked;
