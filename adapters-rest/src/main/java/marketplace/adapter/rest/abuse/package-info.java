/** What keeps the shop from being used against others: card numbers, and trying cards out. */
@NullMarked
package marketplace.adapter.rest.abuse;

import org.jspecify.annotations.NullMarked;
