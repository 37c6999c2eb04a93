package marketplace.sandbox.carrier;

import java.util.List;
import marketplace.sandbox.wire.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param result what it happened to, as it was then
 * @param told the webhooks that are told of it
 */
record Event(
    String id,
    String created,
    String description,
    String previous,
    Snapshot result,
    @Nullable List<String> told) {}
