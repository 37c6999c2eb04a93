/** What a shopper means to buy, and what it costs today. */
@NullMarked
package marketplace.domain.cart;

import org.jspecify.annotations.NullMarked;
