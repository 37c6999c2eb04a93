/** A store that breaks rules. */
@NullMarked
package planted.adapter.sanity;

import org.jspecify.annotations.NullMarked;
