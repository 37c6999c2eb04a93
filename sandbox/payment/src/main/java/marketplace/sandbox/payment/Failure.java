package marketplace.sandbox.payment;

import org.jspecify.annotations.Nullable;

/** Why an attempt to pay came to nothing. */
record Failure(
    String type,
    String code,
    @Nullable String declineCode,
    String message,
    String method,
    @Nullable String charge) {

  static Failure declined(Behaviour.Decline decline, String method, String charge) {
    return new Failure(
        "card_error", decline.code(), decline.declineCode(), decline.message(), method, charge);
  }

  static Failure notAuthenticated(String method) {
    return new Failure(
        "invalid_request_error",
        "payment_intent_authentication_failure",
        null,
        "The customer was not authenticated by the bank. Confirm again with a payment method.",
        method,
        null);
  }

  static Failure notSettled(String method, String charge) {
    return new Failure(
        "invalid_request_error",
        "payment_intent_payment_attempt_failed",
        null,
        "The customer's bank has returned the payment.",
        method,
        charge);
  }
}
