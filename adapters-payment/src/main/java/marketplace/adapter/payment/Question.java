package marketplace.adapter.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;

/** Something that is asked of Stripe, up to what is read from its answer. */
@FunctionalInterface
interface Question<T> {
  T put() throws StripeException;

  /**
   * Asks. What is no answer of Stripe's makes the SDK and its readers fail in many ways; here they
   * all become the one that they mean.
   */
  static <T> T ask(Question<T> question) throws StripeException {
    try {
      return question.put();
    } catch (RuntimeException e) {
      throw new ApiConnectionException("Stripe's answer cannot be read", e);
    }
  }
}
