package marketplace.adapter.shipment;

import java.util.List;

/** What came back of a request to EasyPost. */
sealed interface Reply<T> {
  record Shown<T>(T document) implements Reply<T> {}

  /** EasyPost understood the request and did not carry it out. */
  record Refused<T>(String code, String message, List<AddressDocument.Defect> defects)
      implements Reply<T> {}

  /** Not this shop, not with this account: nothing was done, and an operator must look. */
  record Misconfigured<T>(String why) implements Reply<T> {}

  /** Busy, broken, unreachable or unreadable: it may have been carried out, or not. */
  record Unanswered<T>(String why) implements Reply<T> {}
}
