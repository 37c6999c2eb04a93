package marketplace.sandbox.payment;

import java.time.Duration;

/** What was answered to an idempotency key, and to which request. */
record StoredReply(long at, String fingerprint, String request, Reply reply) {
  private static final Duration KEPT = Duration.ofHours(24);

  boolean freshAt(long now) {
    return now - at < KEPT.toSeconds();
  }
}
