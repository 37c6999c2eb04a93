package marketplace.sandbox.lake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.listen.Feed;
import marketplace.sandbox.lake.listen.Interest;
import marketplace.sandbox.lake.listen.Subscription;
import marketplace.sandbox.wire.Answer;

/** Tells of changes as they happen, as server-sent events. */
final class ListenEndpoint implements Endpoint {
  private static final Duration LONGEST_CONNECTION = Duration.ofMinutes(30);

  private final Feed feed;

  ListenEndpoint(Feed feed) {
    this.feed = feed;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    // The subscription must begin before the welcome: from then on the client counts on hearing
    // all.
    return Answer.stream("text/event-stream; charset=utf-8", out -> listen(call, out))
        .with("Cache-Control", "no-cache, no-transform");
  }

  private void listen(Call call, OutputStream out) throws IOException {
    try (var subscription = feed.subscribe()) {
      var interest = interest(call);
      keepAlive(out);
      send("welcome", Optional.empty(), listenerName(), out);
      follow(subscription, interest, out);
    } catch (ApiError e) {
      send("channelError", Optional.empty(), e.body(), out);
    } catch (GroqException e) {
      send("channelError", Optional.empty(), QueryErrors.of(e).body(), out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Interest interest(Call call) {
    var query = call.request().parameter("query").orElse("*");
    var detail =
        new Interest.Detail(
            call.isSet("includeResult"),
            call.isSet("includePreviousRevision"),
            call.is("includeMutations", true),
            call.isSet("includeAllVersions"));
    return new Interest(
        QueryErrors.parse(query), QueryEndpoint.parameters(call), call.caller(), detail);
  }

  private static JsonNode listenerName() {
    return JsonNodeFactory.instance.objectNode().put("listenerName", RandomIds.next());
  }

  private void follow(Subscription subscription, Interest interest, OutputStream out)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_CONNECTION.toNanos();
    while (!subscription.isClosed() && System.nanoTime() < end) {
      var commit = subscription.next(feed.keepAlive());
      if (commit.isEmpty()) {
        keepAlive(out);
      } else {
        for (var event : interest.events(commit.orElseThrow()).toList()) {
          send("mutation", Optional.of(event.path("eventId").asText()), event, out);
        }
      }
    }
  }

  private static void keepAlive(OutputStream out) throws IOException {
    out.write(":\n\n".getBytes(UTF_8));
    out.flush();
  }

  private static void send(String event, Optional<String> id, JsonNode data, OutputStream out)
      throws IOException {
    var text = new StringBuilder("event: ").append(event).append('\n');
    id.ifPresent(it -> text.append("id: ").append(it).append('\n'));
    text.append("data: ").append(data).append("\n\n");
    out.write(text.toString().getBytes(UTF_8));
    out.flush();
  }
}
