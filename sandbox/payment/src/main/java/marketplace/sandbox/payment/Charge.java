package marketplace.sandbox.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request for money that a bank has answered, or is going to.
 *
 * @param released what the bank had set aside and the shop did not take
 */
record Charge(
    String id,
    long created,
    String intent,
    String method,
    long amount,
    String currency,
    Map<String, String> metadata,
    Outcome outcome,
    @Nullable Failure failure,
    long refunded,
    long released) {

  /** What the bank said. */
  enum Outcome {
    SUCCEEDED,
    /** Set aside, and not taken yet. */
    AUTHORIZED,
    PENDING,
    FAILED
  }

  long captured() {
    return outcome == Outcome.SUCCEEDED ? amount - released : 0;
  }

  long refundable() {
    return captured() - refunded;
  }

  Charge refund(long part) {
    return with(outcome, failure, refunded + part, released);
  }

  Charge answered(Outcome answer, @Nullable Failure reason) {
    return with(answer, reason, refunded, released);
  }

  Charge capture(long part) {
    return with(Outcome.SUCCEEDED, failure, refunded, amount - part);
  }

  Charge release() {
    return with(outcome, failure, refunded, amount);
  }

  private Charge with(Outcome answer, @Nullable Failure reason, long givenBack, long notTaken) {
    return new Charge(
        id, created, intent, method, amount, currency, metadata, answer, reason, givenBack,
        notTaken);
  }
}
