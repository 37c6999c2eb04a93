/** How bodies are read and written. */
@NullMarked
package marketplace.adapter.rest.json;

import org.jspecify.annotations.NullMarked;
