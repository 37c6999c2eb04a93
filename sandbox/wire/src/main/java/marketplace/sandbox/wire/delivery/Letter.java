package marketplace.sandbox.wire.delivery;

import java.net.URI;
import java.util.Map;

/** A delivery as it is sent: a POST with its headers and its JSON. */
public record Letter(URI to, Map<String, String> headers, String json) {}
