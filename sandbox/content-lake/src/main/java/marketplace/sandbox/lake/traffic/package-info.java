/** What the real lake's limits, its distance and its CDN do to clients, on request. */
@NullMarked
package marketplace.sandbox.lake.traffic;

import org.jspecify.annotations.NullMarked;
