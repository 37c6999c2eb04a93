package marketplace.adapter.shipment;

/** What came back of a request to EasyPost. */
sealed interface Reply {
  record Shown(ShipmentDocument shipment) implements Reply {}

  /** EasyPost understood the request and did not carry it out. */
  record Refused(String code, String message) implements Reply {}

  /** Not this shop, not with this account: nothing was done, and an operator must look. */
  record Misconfigured(String why) implements Reply {}

  /** Busy, broken, unreachable or unreadable: it may have been carried out, or not. */
  record Unanswered(String why) implements Reply {}
}
