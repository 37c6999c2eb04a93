/** A wiring that breaks rules, and has no commands. */
@NullMarked
package planted.bootstrap;

import org.jspecify.annotations.NullMarked;
