/** Stripe's API in a box: payment intents, refunds and test cards, durable. */
@NullMarked
package marketplace.sandbox.payment;

import org.jspecify.annotations.NullMarked;
