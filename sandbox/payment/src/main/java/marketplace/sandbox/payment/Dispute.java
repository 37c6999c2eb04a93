package marketplace.sandbox.payment;

/** A charge that the customer contests at the bank; the money is gone until somebody wins. */
record Dispute(
    String id,
    long created,
    String intent,
    String charge,
    long amount,
    String currency,
    Kind kind) {

  /** What the customer says, and whether the bank has taken the money already or only asks. */
  enum Kind {
    FRAUDULENT("fraudulent", "needs_response"),
    PRODUCT_NOT_RECEIVED("product_not_received", "needs_response"),
    INQUIRY("fraudulent", "warning_needs_response");

    private final String reason;
    private final String status;

    Kind(String reason, String status) {
      this.reason = reason;
      this.status = status;
    }

    String reason() {
      return reason;
    }

    String status() {
      return status;
    }
  }

  static Dispute of(Charge charge, Kind kind, long created) {
    return new Dispute(
        Ids.next("du"),
        created,
        charge.intent(),
        charge.id(),
        charge.amount(),
        charge.currency(),
        kind);
  }
}
