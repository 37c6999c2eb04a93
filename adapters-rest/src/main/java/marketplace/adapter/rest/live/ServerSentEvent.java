package marketplace.adapter.rest.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * Something that is told on a stream.
 *
 * @param id where to go on after it; without one, where to go on stays as it was
 * @param data in one line
 */
public record ServerSentEvent(Optional<Integer> id, String name, String data) {
  /** The stream is over, and there is no need to come again. */
  public static final ServerSentEvent END = new ServerSentEvent(Optional.empty(), "end", "{}");

  static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

  /** How long to wait before coming again, in milliseconds. */
  static byte[] retry(int wait) {
    return "retry: %d\n\n".formatted(wait).getBytes(UTF_8);
  }

  /** As it goes over the wire. */
  @Override
  public String toString() {
    var told = "event: %s\ndata: %s\n\n".formatted(name, data);
    return id.map(it -> "id: %d\n%s".formatted(it, told)).orElse(told);
  }
}
