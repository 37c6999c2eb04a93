/** The contract kit: fixtures, honest in-memory parties, and what every adapter must pass. */
@NullMarked
package marketplace.testkit;

import org.jspecify.annotations.NullMarked;
