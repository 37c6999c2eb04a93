package marketplace.sandbox.payment;

/** What the bank behind a test payment method does when it is asked for money. */
sealed interface Behaviour {
  record Approve() implements Behaviour {}

  record Decline(String code, String declineCode, String message) implements Behaviour {}

  /** The customer is asked first, and then comes what would have come. */
  record Challenge(Behaviour then) implements Behaviour {}

  /** The bank takes days; it answers when it is told to. */
  record Settle() implements Behaviour {}

  Behaviour APPROVE = new Approve();
  Behaviour SETTLE = new Settle();
  Behaviour GENERIC_DECLINE = declined("generic_decline");
  Behaviour AUTHENTICATION_REQUIRED =
      new Decline(
          "authentication_required",
          "authentication_required",
          "The bank asks the customer to authenticate this payment.");

  static Behaviour challenge(Behaviour then) {
    return new Challenge(then);
  }

  static Behaviour declined(String declineCode) {
    var message =
        switch (declineCode) {
          case "insufficient_funds" -> "Your card has insufficient funds.";
          default -> "Your card was declined.";
        };
    return new Decline("card_declined", declineCode, message);
  }

  static Behaviour refused(String code, String message) {
    return new Decline(code, code, message);
  }
}
