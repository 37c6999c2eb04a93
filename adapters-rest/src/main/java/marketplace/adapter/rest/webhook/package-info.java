/** What outside parties tell the shop by themselves. */
@NullMarked
package marketplace.adapter.rest.webhook;

import org.jspecify.annotations.NullMarked;
