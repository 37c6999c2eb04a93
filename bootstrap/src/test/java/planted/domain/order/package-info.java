/** Orders that break rules. */
@NullMarked
package planted.domain.order;

import org.jspecify.annotations.NullMarked;
