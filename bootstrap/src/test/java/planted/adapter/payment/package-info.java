/** A gateway that breaks rules. */
@NullMarked
package planted.adapter.payment;

import org.jspecify.annotations.NullMarked;
