/** What may fail in a checkout, made to fail in the built jar, and the books held against it. */
@NullMarked
package marketplace.faults;

import org.jspecify.annotations.NullMarked;
