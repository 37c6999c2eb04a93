/** What an operator can set, read and checked before anything starts. */
@NullMarked
package marketplace.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
