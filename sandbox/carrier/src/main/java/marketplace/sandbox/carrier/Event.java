package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
    JsonNode result,
    @Nullable List<String> told) {}
