/** Who may see and change what. */
@NullMarked
package marketplace.sandbox.lake.access;

import org.jspecify.annotations.NullMarked;
