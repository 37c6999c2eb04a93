/** Sanity's own JavaScript packages against the lake; skipped where there is no Node. */
@NullMarked
package marketplace.sandbox.lake.js;

import org.jspecify.annotations.NullMarked;
