package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.listen.Feed;
import marketplace.sandbox.lake.listen.Interest;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.wire.Answer;

/** Tells of changes as they happen, as server-sent events. */
final class ListenEndpoint implements Endpoint {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
    return Answer.stream(EventStream.CONTENT_TYPE, out -> listen(call, new EventStream(out)))
        .with("Cache-Control", "no-cache, no-transform");
  }

  private void listen(Call call, EventStream out) throws IOException {
    try {
      var interest = interest(call);
      out.keepAlive();
      var missed = call.isSet("enableResume") ? lastHeard(call) : Optional.<LastHeard>empty();
      var part = missed.flatMap(it -> feed.commit(it.transactionId()));
      var resumed = part.flatMap(it -> feed.subscribeAfter(it.transaction().id()));
      try (var subscription = resumed.orElseGet(feed::subscribe)) {
        greet(out, missed.isPresent(), resumed.isPresent());
        if (resumed.isPresent()) {
          finish(part.orElseThrow(), missed.orElseThrow().eventId(), interest, out);
        }
        out.follow(subscription, feed.keepAlive(), commit -> tell(commit, interest, out));
      }
    } catch (ApiError e) {
      out.send("channelError", e.body());
    } catch (GroqException e) {
      out.send("channelError", QueryErrors.of(e).body());
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
            call.isSet("includeAllVersions"),
            call.request().parameter("effectFormat").filter("mendoza"::equals).isPresent(),
            call.request().parameter("visibility").filter("transaction"::equals).orElse("query"));
    var parameters = QueryEndpoint.parameters(call);
    return new Interest(QueryErrors.parse(query, parameters), parameters, call.caller(), detail);
  }

  /** The last event that a client has heard before its connection broke. */
  private record LastHeard(String transactionId, String eventId) {}

  private static Optional<LastHeard> lastHeard(Call call) {
    return call.request()
        .header("Last-Event-ID")
        .filter(id -> !id.isEmpty())
        .map(id -> new LastHeard(id.split("#", 2)[0], id));
  }

  private static void greet(EventStream out, boolean returning, boolean resumed)
      throws IOException {
    var name = JSON.objectNode().put("listenerName", RandomIds.next());
    out.send(resumed ? "welcomeback" : returning ? "reset" : "welcome", name);
  }

  /** Tells the rest of a transaction of which the client has heard a part. */
  private static void finish(Commit part, String heard, Interest interest, EventStream out)
      throws IOException {
    var events = interest.events(part).toList();
    var last = events.stream().map(ListenEndpoint::id).toList().indexOf(heard);
    for (var event : events.subList(last + 1, events.size())) {
      out.send("mutation", id(event), event);
    }
  }

  private static void tell(Commit commit, Interest interest, EventStream out) throws IOException {
    for (var event : interest.events(commit).toList()) {
      out.send("mutation", id(event), event);
    }
  }

  private static String id(JsonNode event) {
    return event.path("eventId").asText();
  }
}
