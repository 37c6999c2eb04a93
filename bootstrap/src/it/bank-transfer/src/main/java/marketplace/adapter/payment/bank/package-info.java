/** Payment by bank transfer: the shop expects the money, and the bank tells when it has arrived. */
@NullMarked
package marketplace.adapter.payment.bank;

import org.jspecify.annotations.NullMarked;
