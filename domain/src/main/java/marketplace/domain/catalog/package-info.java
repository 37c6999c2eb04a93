/** What the shop sells, as editors describe it. */
@NullMarked
package marketplace.domain.catalog;

import org.jspecify.annotations.NullMarked;
