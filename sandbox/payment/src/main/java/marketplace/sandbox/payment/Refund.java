package marketplace.sandbox.payment;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that goes back to the customer. */
record Refund(
    String id,
    long created,
    String intent,
    String charge,
    long amount,
    String currency,
    @Nullable String reason,
    Map<String, String> metadata,
    Outcome outcome) {

  /** Refunds that were stored before their outcome was had succeeded. */
  Refund(
      String id,
      long created,
      String intent,
      String charge,
      long amount,
      String currency,
      @Nullable String reason,
      Map<String, String> metadata,
      @Nullable Outcome outcome) {
    this.id = id;
    this.created = created;
    this.intent = intent;
    this.charge = charge;
    this.amount = amount;
    this.currency = currency;
    this.reason = reason;
    this.metadata = metadata;
    this.outcome = requireNonNullElse(outcome, Outcome.SUCCEEDED);
  }

  /** Whether the money has arrived at the customer's bank. */
  enum Outcome {
    PENDING,
    SUCCEEDED,
    FAILED
  }

  Refund settled(Outcome answer) {
    return new Refund(id, created, intent, charge, amount, currency, reason, metadata, answer);
  }
}
