/** An offer, as it should be. */
@NullMarked
package planted.domain.spi;

import org.jspecify.annotations.NullMarked;
