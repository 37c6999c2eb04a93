@NullMarked
package marketplace.adapter.rest.json;

import org.jspecify.annotations.NullMarked;
