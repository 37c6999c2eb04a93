package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import marketplace.sandbox.wire.Answer;

/** A status and a JSON body, as they are kept for replays. */
record Reply(int status, String body) {
  static Reply of(int status, JsonNode body) {
    return new Reply(status, body.toString());
  }

  Answer toAnswer() {
    return Answer.bytes(status, "application/json", body.getBytes(UTF_8));
  }
}
