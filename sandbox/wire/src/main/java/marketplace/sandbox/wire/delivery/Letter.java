package marketplace.sandbox.wire.delivery;

import java.net.URI;
import java.util.Map;

/**
 * A delivery as it is sent: a request with its headers and its JSON.
 *
 * @param refusable whether an answer of 4xx, but for 429, ends it
 */
public record Letter(
    String method, URI to, Map<String, String> headers, String json, boolean refusable) {

  /** A POST that is sent again and again until it is accepted. */
  public Letter(URI to, Map<String, String> headers, String json) {
    this("POST", to, headers, json, false);
  }
}
