@NullMarked
package marketplace.adapter.rest.abuse;

import org.jspecify.annotations.NullMarked;
