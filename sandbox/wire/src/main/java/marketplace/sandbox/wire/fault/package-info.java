/** A door in front of a party, at which requests and answers come to harm when a test wants it. */
@NullMarked
package marketplace.sandbox.wire.fault;

import org.jspecify.annotations.NullMarked;
