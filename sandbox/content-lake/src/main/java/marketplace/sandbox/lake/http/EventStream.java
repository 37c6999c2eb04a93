package marketplace.sandbox.lake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import marketplace.sandbox.lake.listen.Subscription;
import marketplace.sandbox.lake.store.Commit;

/** Server-sent events, one after another; each reaches the client at once. */
record EventStream(OutputStream out) {
  private static final Duration LONGEST_CONNECTION = Duration.ofMinutes(30);

  static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";

  void keepAlive() throws IOException {
    write(":\n\n");
  }

  void send(String event, JsonNode data) throws IOException {
    send(event, Optional.empty(), data);
  }

  void send(String event, String id, JsonNode data) throws IOException {
    send(event, Optional.of(id), data);
  }

  /** An event that has nothing to say but its name. */
  void send(String event, String id) throws IOException {
    send(event, Optional.of(id), JsonNodeFactory.instance.objectNode());
  }

  /** Says what there is to say of a commit. */
  @FunctionalInterface
  interface Teller {
    void tell(Commit commit) throws IOException;
  }

  /** Passes commits on until the subscription ends, or the connection is as old as one may be. */
  void follow(Subscription subscription, Duration keepAlive, Teller teller)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_CONNECTION.toNanos();
    while (!subscription.isClosed() && System.nanoTime() < end) {
      var commit = subscription.next(keepAlive);
      if (commit.isEmpty()) {
        keepAlive();
      } else {
        teller.tell(commit.orElseThrow());
      }
    }
  }

  private void send(String event, Optional<String> id, JsonNode data) throws IOException {
    var text = new StringBuilder("event: ").append(event).append('\n');
    id.ifPresent(it -> text.append("id: ").append(it).append('\n'));
    write(text.append("data: ").append(data).append("\n\n").toString());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
