/** The contract of the REST API as a check: an answer that breaks it is found out. */
@NullMarked
package marketplace.adapter.rest.testkit;

import org.jspecify.annotations.NullMarked;
