@NullMarked
package marketplace.sandbox.lake.webhook;

import org.jspecify.annotations.NullMarked;
