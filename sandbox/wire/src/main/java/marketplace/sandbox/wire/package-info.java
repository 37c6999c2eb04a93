/** What every party of the sandbox stands on: an HTTP server on loopback and a durable journal. */
@NullMarked
package marketplace.sandbox.wire;

import org.jspecify.annotations.NullMarked;
