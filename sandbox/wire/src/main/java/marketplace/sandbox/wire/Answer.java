package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a party says back: a status, headers, and a body that is ready or written as it comes; or
 * nothing at all.
 */
public final class Answer {
  private static final ObjectMapper JSON = new JsonMapper();

  private final int status;
  private final Map<String, String> headers;
  private final Body body;

  private Answer(int status, Map<String, String> headers, Body body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public static Answer json(int status, JsonNode body) {
    try {
      return bytes(status, "application/json", JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No answer: the connection is closed without a word. */
  public static Answer none() {
    return new Answer(0, Map.of(), new Silence());
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), new Ready(new byte[0]));
  }

  public static Answer text(int status, String text) {
    return bytes(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  public static Answer bytes(int status, String contentType, byte[] body) {
    return new Answer(status, Map.of(), new Ready(body.clone())).with("Content-Type", contentType);
  }

  public static Answer stream(String contentType, Streamer body) {
    return new Answer(200, Map.of(), new Streamed(body)).with("Content-Type", contentType);
  }

  public Answer with(String header, String value) {
    var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  /** The status; 0 where there is no answer. */
  public int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  Body body() {
    return body;
  }

  /** How the body comes to be. */
  sealed interface Body {}

  static final class Ready implements Body {
    private final byte[] bytes;

    private Ready(byte[] bytes) {
      this.bytes = bytes;
    }

    int length() {
      return bytes.length;
    }

    void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  record Streamed(Streamer streamer) implements Body {}

  record Silence() implements Body {}
}
