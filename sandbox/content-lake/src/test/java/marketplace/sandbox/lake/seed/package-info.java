/** The rules of the seed catalogue, its pictures and a user's exports. */
@NullMarked
package marketplace.sandbox.lake.seed;

import org.jspecify.annotations.NullMarked;
