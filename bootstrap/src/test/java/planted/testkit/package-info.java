/** What is test code even here. */
@NullMarked
package planted.testkit;

import org.jspecify.annotations.NullMarked;
