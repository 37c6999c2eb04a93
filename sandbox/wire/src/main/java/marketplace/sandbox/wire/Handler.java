package marketplace.sandbox.wire;

import java.io.IOException;

/** A party behind its HTTP server: one answer to each request. */
@FunctionalInterface
public interface Handler {
  Answer handle(Request request) throws IOException;

  /** A refusal that the server itself makes; a party puts it into its own envelope. */
  default Answer refuse(int status, String reason) {
    return Answer.text(status, reason);
  }
}
