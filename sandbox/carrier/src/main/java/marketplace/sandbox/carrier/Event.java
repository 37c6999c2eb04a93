package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that happened, with the tracker as it was then. */
record Event(String id, String created, String description, String previous, JsonNode result) {}
