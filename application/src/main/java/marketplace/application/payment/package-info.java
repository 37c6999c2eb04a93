/** Bringing payments to their end. */
@NullMarked
package marketplace.application.payment;

import org.jspecify.annotations.NullMarked;
