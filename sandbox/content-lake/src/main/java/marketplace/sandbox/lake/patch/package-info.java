/** How a document is changed in place: operations on the parts that JSONMatch paths select. */
@NullMarked
package marketplace.sandbox.lake.patch;

import org.jspecify.annotations.NullMarked;
