/** Use cases that break rules. */
@NullMarked
package planted.application.checkout;

import org.jspecify.annotations.NullMarked;
