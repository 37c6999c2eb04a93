package marketplace.sandbox.payment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Journal;

/**
 * One execution for one key: its answer is stored in its own commit, and given again after that.
 */
final class Idempotency {
  private static final int LONGEST_KEY = 255;

  private final Journal journal;
  private final Ledger ledger;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  Idempotency(Journal journal, Ledger ledger) {
    this.journal = journal;
    this.ledger = ledger;
  }

  Answer once(
      String key, String fingerprint, String requestId, Function<Journal.Writer, Reply> endpoint) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw StripeError.of(400, "idempotency_error", "Keys have 1 to 255 characters.");
    }
    if (!running.add(key)) {
      throw StripeError.of(
              409, "idempotency_error", "Another request with this key is in progress: " + key)
          .code("idempotency_key_in_use");
    }
    try {
      return journal
          .run(writer -> stored(key, fingerprint, requestId, endpoint, writer))
          .with("Idempotency-Key", key);
    } finally {
      running.remove(key);
    }
  }

  private Answer stored(
      String key,
      String fingerprint,
      String requestId,
      Function<Journal.Writer, Reply> endpoint,
      Journal.Writer writer) {
    var known = ledger.replies().find(key).filter(it -> it.freshAt(ledger.now()));
    if (known.isPresent()) {
      return replay(known.get(), key, fingerprint);
    }
    var reply = endpoint.apply(writer);
    var stored = new StoredReply(ledger.now(), fingerprint, requestId, reply);
    ledger.replies().put(writer, key, stored);
    return reply.toAnswer();
  }

  private static Answer replay(StoredReply stored, String key, String fingerprint) {
    if (!stored.fingerprint().equals(fingerprint)) {
      throw StripeError.of(
          400,
          "idempotency_error",
          "Keys can only be used again with the parameters that they were first used with: " + key);
    }
    return stored
        .reply()
        .toAnswer()
        .with("Idempotent-Replayed", "true")
        .with("Original-Request", stored.request());
  }
}
