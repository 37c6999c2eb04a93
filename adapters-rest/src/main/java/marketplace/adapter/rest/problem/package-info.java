/** How a failure is told: RFC 9457. */
@NullMarked
package marketplace.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
