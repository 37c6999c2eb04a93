/** A way in that breaks rules. */
@NullMarked
package planted.adapter.rest;

import org.jspecify.annotations.NullMarked;
