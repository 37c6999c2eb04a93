/** What a party tells others without being asked: kept until it has been delivered, or given up. */
@NullMarked
package marketplace.sandbox.wire.delivery;

import org.jspecify.annotations.NullMarked;
