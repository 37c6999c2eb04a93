/** Amounts as they are shown. */
@NullMarked
package marketplace.adapter.rest.money;

import org.jspecify.annotations.NullMarked;
