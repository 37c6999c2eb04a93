package marketplace.sandbox.payment;

import marketplace.sandbox.wire.Snapshot;
import org.jspecify.annotations.Nullable;

/** Something that happened, with the object as it was then. */
record Event(
    String id,
    long created,
    String type,
    Snapshot object,
    @Nullable String request,
    @Nullable String idempotencyKey) {}
