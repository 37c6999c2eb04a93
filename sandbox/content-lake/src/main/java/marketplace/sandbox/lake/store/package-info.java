/** Transactions: all mutations or none, on disk before they are answered. */
@NullMarked
package marketplace.sandbox.lake.store;

import org.jspecify.annotations.NullMarked;
