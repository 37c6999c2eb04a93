/** Money that breaks rules. */
@NullMarked
package planted.domain.money;

import org.jspecify.annotations.NullMarked;
