package marketplace.sandbox.payment;

import marketplace.sandbox.wire.Journal;
import org.jspecify.annotations.Nullable;

/** One request on its way through an endpoint. */
record Call(Journal.Writer writer, Origin origin, String id, Params params) {

  /** Where a request came from, and what it is called. */
  record Origin(String requestId, @Nullable String idempotencyKey, String host) {}
}
