/** A customer who breaks rules. */
@NullMarked
package planted.domain.customer;

import org.jspecify.annotations.NullMarked;
