package marketplace.sandbox.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request for money that a bank has answered, or is going to. */
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
    long refunded) {

  /** What the bank said. */
  enum Outcome {
    SUCCEEDED,
    PENDING,
    FAILED
  }

  long refundable() {
    return amount - refunded;
  }

  Charge refund(long part) {
    return new Charge(
        id, created, intent, method, amount, currency, metadata, outcome, failure, refunded + part);
  }

  Charge answered(Outcome answer, @Nullable Failure reason) {
    return new Charge(
        id, created, intent, method, amount, currency, metadata, answer, reason, refunded);
  }
}
