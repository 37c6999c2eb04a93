package marketplace.domain;

/**
 * What the sender of a request calls it, so that it can be sent again without harm; another request
 * cannot have the same key.
 */
public record RequestKey(String value) {
  /** What is said to whoever uses one key for two requests. */
  public static Refusal.Invalid reused() {
    return new Refusal.Invalid(
        "idempotency-key-reused", "This Idempotency-Key was used for another request");
  }
}
