/** Exact amounts. */
@NullMarked
package marketplace.domain.money;

import org.jspecify.annotations.NullMarked;
