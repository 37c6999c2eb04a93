package marketplace.adapter.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;

/**
 * What several may ask at once under the same idempotency key. Stripe answers one of them at a time
 * and refuses the others, who wait for their turn here, though no longer than a shopper would.
 */
final class Turns {
  private static final RetryPolicy<Object> WAITING =
      RetryPolicy.builder()
          .handleIf(Turns::isAnothersTurn)
          .withBackoff(Duration.ofMillis(50), Duration.ofSeconds(1))
          .withJitter(0.5)
          .withMaxRetries(-1)
          .withMaxDuration(Duration.ofSeconds(10))
          .build();

  private Turns() {}

  static <T> T take(Question<T> question) throws StripeException {
    try {
      return Failsafe.with(WAITING).get(() -> Question.ask(question));
    } catch (FailsafeException e) {
      throw e.getCause() instanceof StripeException last
          ? last
          : new ApiConnectionException("Stripe's answer was not waited for", e);
    }
  }

  private static boolean isAnothersTurn(Throwable failure) {
    return failure instanceof StripeException stripe
        && "idempotency_key_in_use".equals(stripe.getCode());
  }
}
