/**
 * Who takes part in a purchase, as a test meets them: shoppers, the shop, and the parties' books.
 */
@NullMarked
package marketplace.party;

import org.jspecify.annotations.NullMarked;
