/** Sanity's HTTP API. */
@NullMarked
package marketplace.sandbox.lake.http;

import org.jspecify.annotations.NullMarked;
