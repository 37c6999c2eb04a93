/** What happens to documents, told to those who listen while it happens. */
@NullMarked
package marketplace.sandbox.lake.listen;

import org.jspecify.annotations.NullMarked;
