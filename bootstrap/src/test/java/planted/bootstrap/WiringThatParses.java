package planted.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads JSON, where a node may only be handed on. */
record WiringThatParses(ObjectMapper mapper, JsonNode node) {}
