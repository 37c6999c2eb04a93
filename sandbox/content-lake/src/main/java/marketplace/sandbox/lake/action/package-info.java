/** What editors do with documents and releases, in terms of mutations. */
@NullMarked
package marketplace.sandbox.lake.action;

import org.jspecify.annotations.NullMarked;
