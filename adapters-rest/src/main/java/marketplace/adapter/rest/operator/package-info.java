/** What operators alone may do. */
@NullMarked
package marketplace.adapter.rest.operator;

import org.jspecify.annotations.NullMarked;
