/** A cart that breaks rules. */
@NullMarked
package planted.domain.cart;

import org.jspecify.annotations.NullMarked;
