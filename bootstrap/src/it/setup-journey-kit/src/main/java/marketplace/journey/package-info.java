/**
 * What teams that swap a party need for their journeys: a shop, a shopper, and a party at a desk.
 */
@NullMarked
package marketplace.journey;

import org.jspecify.annotations.NullMarked;
