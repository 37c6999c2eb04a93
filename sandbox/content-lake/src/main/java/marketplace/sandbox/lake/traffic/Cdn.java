package marketplace.sandbox.lake.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;

/**
 * The cache before the lake. It gives an answer again until what it rests on has changed, and then
 * for a while longer, as news takes time to reach it.
 */
final class Cdn {
  private static final String PREFIX = "/cdn/";
  private static final Pattern QUERY =
      Pattern.compile(".*/(?:data/query/[^/]+|datasets/[^/]+/query)/?");
  private static final int MOST = 1_000;

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  private long changes;

  Cdn(Store store) {
    store.follow(_ -> outdate(System.nanoTime()));
  }

  /** An answer, and since when it is out of date, if it is. */
  private record Kept(Answer answer, long made, Optional<Long> outdated) {}

  /** Whether a request takes the way over the CDN: by the host's name, or by the path. */
  static boolean isMeant(Request request) {
    return request.path().startsWith(PREFIX)
        || request.header("Host").filter(host -> host.contains(".apicdn.")).isPresent();
  }

  private synchronized void outdate(long now) {
    changes++;
    kept.replaceAll((_, it) ->
        it.outdated().isPresent() ? it : new Kept(it.answer(), it.made(), Optional.of(now)));
  }

  Answer answer(Request request, Duration staleness, Handler lake) throws IOException {
    var asked =
        request.path().startsWith(PREFIX)
            ? request.to(request.rawPath().substring(PREFIX.length() - 1))
            : request;
    var query = isQuery(asked);
    if (asked.method().equals("POST") && !query) {
      return lake.refuse(400, "Only queries can be sent to the CDN");
    }
    return query && isCacheable(asked) ? cached(asked, staleness, lake) : lake.handle(asked);
  }

  /** Whether it only asks, though it may be with a POST. */
  static boolean isQuery(Request request) {
    return QUERY.matcher(request.path()).matches();
  }

  private static boolean isCacheable(Request request) {
    var perspective = request.parameter("perspective").orElse("published");
    return (perspective.equals("published") || perspective.equals("raw"))
        && request.parameter("cacheMode").filter("noStale"::equals).isEmpty();
  }

  private Answer cached(Request request, Duration staleness, Handler lake) throws IOException {
    var key = key(request);
    var now = System.nanoTime();
    var found = find(key, staleness, now);
    if (found.isPresent()) {
      var age = Duration.ofNanos(now - found.get().made()).toSeconds();
      return found.get().answer().with("X-Sanity-Age", Long.toString(age));
    }
    var before = changes();
    var answer = lake.handle(request);
    if (answer.status() == 200) {
      keep(key, answer, before, now);
    }
    return answer.with("X-Sanity-Age", "0");
  }

  private synchronized Optional<Kept> find(String key, Duration staleness, long now) {
    return Optional.ofNullable(kept.get(key))
        .filter(it -> it.outdated().map(since -> now - since < staleness.toNanos()).orElse(true));
  }

  /** An answer during which something changed may be old or new: nobody knows. */
  private synchronized void keep(String key, Answer answer, long before, long now) {
    if (before == changes) {
      kept.put(key, new Kept(answer, now, Optional.empty()));
    }
  }

  private synchronized long changes() {
    return changes;
  }

  private static String key(Request request) {
    return String.join(
        "\n",
        request.method(),
        request.path(),
        request.query().toString(),
        request.header("Authorization").orElse(""),
        request.text());
  }
}
