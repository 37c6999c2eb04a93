/** Ports that break rules. */
@NullMarked
package planted.domain.port;

import org.jspecify.annotations.NullMarked;
