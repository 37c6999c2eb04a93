/** Binding purchases and where they stand. */
@NullMarked
package marketplace.domain.order;

import org.jspecify.annotations.NullMarked;
