/** A party that breaks rules. */
@NullMarked
package planted.sandbox.payment;

import org.jspecify.annotations.NullMarked;
