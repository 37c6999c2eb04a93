package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Set;
import marketplace.sandbox.lake.access.Caller;
import marketplace.sandbox.lake.access.SyncTags;
import marketplace.sandbox.lake.listen.Feed;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.wire.Answer;

/** Tells which answers are out of date, by the sync tags that came with them. */
final class LiveEndpoint implements Endpoint {
  private final Feed feed;

  LiveEndpoint(Feed feed) {
    this.feed = feed;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    var drafts = call.isSet("includeDrafts");
    if (drafts && (call.caller() == Caller.STRANGER || call.caller() == Caller.PUBLIC)) {
      throw ApiError.gateway(403, "A token is required to follow drafts");
    }
    return Answer.stream(EventStream.CONTENT_TYPE, out -> tell(call, drafts, new EventStream(out)))
        .with("Cache-Control", "no-cache, no-transform");
  }

  private void tell(Call call, boolean drafts, EventStream out) throws IOException {
    var last = call.request().header("Last-Event-ID").filter(id -> !id.isEmpty());
    var resumed = last.flatMap(feed::subscribeAfter);
    try (var subscription = resumed.orElseGet(feed::subscribe)) {
      out.send("welcome", resumed.isPresent() ? last.orElseThrow() : feed.position());
      if (last.isPresent() && resumed.isEmpty()) {
        out.send("restart", feed.position());
      }
      out.follow(subscription, feed.keepAlive(), commit -> tell(commit, drafts, out));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An import changes everything at once. */
  private static void tell(Commit commit, boolean drafts, EventStream out) throws IOException {
    var id = commit.transaction().id();
    var tags = SyncTags.changedBy(commit, drafts);
    if (commit.isImport()) {
      out.send("restart", id);
    } else if (!tags.isEmpty()) {
      var data = JsonNodeFactory.instance.objectNode();
      tags.forEach(data.putArray("tags")::add);
      out.send("message", id, data);
    }
  }
}
