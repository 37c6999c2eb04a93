/** How an adapter offers a party to the shop. */
@NullMarked
package marketplace.domain.spi;

import org.jspecify.annotations.NullMarked;
