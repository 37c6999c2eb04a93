/** The payment gateway over Stripe: one PaymentIntent for each order. */
@NullMarked
package marketplace.adapter.payment;

import org.jspecify.annotations.NullMarked;
