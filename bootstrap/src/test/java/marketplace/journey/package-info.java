/** The promises to shoppers, kept by the built jar over real HTTP. */
@NullMarked
package marketplace.journey;

import org.jspecify.annotations.NullMarked;
