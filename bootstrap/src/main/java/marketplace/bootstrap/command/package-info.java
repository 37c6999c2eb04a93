/** What can be typed after {@code ./marketplace}. */
@NullMarked
package marketplace.bootstrap.command;

import org.jspecify.annotations.NullMarked;
