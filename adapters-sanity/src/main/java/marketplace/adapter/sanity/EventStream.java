package marketplace.adapter.sanity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Optional;

/**
 * Server-sent events, one by one as Sanity sends them. It shows that it is there even when there is
 * nothing to tell, so a stream that is silent for long is taken for broken.
 */
final class EventStream implements AutoCloseable {
  private final BufferedReader lines;
  private final FailsafeExecutor<Optional<String>> inTime;

  /** What happened, and to what. */
  record Event(String name, JsonNode data) {}

  EventStream(InputStream body, Duration longestSilence) {
    this.lines = new BufferedReader(new InputStreamReader(body, UTF_8));
    this.inTime =
        Failsafe.with(Timeout.<Optional<String>>builder(longestSilence).withInterrupt().build());
  }

  /** The next event; empty when Sanity has ended the stream. */
  Optional<Event> next() throws IOException {
    var name = "message";
    var data = new StringBuilder();
    for (var line = line(); line.isPresent(); line = line()) {
      var text = line.get();
      if (text.startsWith("event:")) {
        name = text.substring("event:".length()).strip();
      } else if (text.startsWith("data:")) {
        data.append(text.substring("data:".length()));
      } else if (text.isEmpty() && !data.isEmpty()) {
        return Optional.of(new Event(name, Json.MAPPER.readTree(data.toString())));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Optional<String> line() throws IOException {
    try {
      return inTime.get(() -> Optional.ofNullable(lines.readLine()));
    } catch (TimeoutExceededException e) {
      throw new IOException("Sanity has been silent for too long", e);
    } catch (FailsafeException e) {
      throw new IOException("The connection broke: " + e.getCause(), e);
    }
  }
}
