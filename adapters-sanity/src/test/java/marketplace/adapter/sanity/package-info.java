/** The adapter against a Content Lake, and against one that fails. */
@NullMarked
package marketplace.adapter.sanity;

import org.jspecify.annotations.NullMarked;
