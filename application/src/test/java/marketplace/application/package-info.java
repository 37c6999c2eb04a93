/** A shop for the tests of its use cases. */
@NullMarked
package marketplace.application;

import org.jspecify.annotations.NullMarked;
