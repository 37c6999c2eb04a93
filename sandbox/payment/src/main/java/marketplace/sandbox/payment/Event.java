package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Something that happened, with the object as it was then. */
record Event(
    String id,
    long created,
    String type,
    JsonNode object,
    @Nullable String request,
    @Nullable String idempotencyKey) {}
