/** What lies in no layer. */
@NullMarked
package planted.lost;

import org.jspecify.annotations.NullMarked;
