/** How the house is built, as rules that every build checks. */
@NullMarked
package marketplace.architecture;

import org.jspecify.annotations.NullMarked;
