/** The entrance. */
@NullMarked
package marketplace.bootstrap;

import org.jspecify.annotations.NullMarked;
