/** What every answer has to say besides its body. */
@NullMarked
package marketplace.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
