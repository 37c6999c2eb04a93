package marketplace.faults;

/** How a shopper's card behaves, as test payment methods of Stripe's. */
enum Card {
  PAYS("pm_card_visa"),
  DECLINED_AT_FIRST("pm_card_visa_chargeDeclined"),
  CHALLENGED("pm_card_authenticationRequired"),
  NEVER_PAYS("pm_card_visa_chargeDeclinedInsufficientFunds");

  private final String token;

  Card(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }

  /** Of ten shoppers seven pay at once, and one each has a card of the other kinds. */
  static Card of(int shopper) {
    return switch (Math.floorMod(shopper, 10)) {
      case 3 -> DECLINED_AT_FIRST;
      case 6 -> CHALLENGED;
      case 9 -> NEVER_PAYS;
      default -> PAYS;
    };
  }
}
