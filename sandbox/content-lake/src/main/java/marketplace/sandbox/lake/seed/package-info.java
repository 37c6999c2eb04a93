/**
 * What a content lake can start from: the seed catalogue with its drawn pictures, or a user's own
 * export.
 */
@NullMarked
package marketplace.sandbox.lake.seed;

import org.jspecify.annotations.NullMarked;
