/** What the business is, free of any framework. */
@NullMarked
package marketplace.domain;

import org.jspecify.annotations.NullMarked;
