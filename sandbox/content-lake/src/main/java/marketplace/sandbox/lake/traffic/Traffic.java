package marketplace.sandbox.lake.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.Request;
import org.jspecify.annotations.Nullable;

/**
 * The way to the lake under conditions that can be set at {@code /sandbox/conditions}: limits,
 * distance, and a CDN that is behind.
 */
public final class Traffic implements Handler {
  private static final String DESK = "/sandbox/conditions";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Handler lake;
  private final Cdn cdn;
  private final Quota requests = new Quota();
  private final Quota mutations = new Quota();
  private final Quota uploads = new Quota();
  private volatile Conditions conditions;

  public Traffic(Handler lake, Store store, Conditions conditions) {
    this.lake = lake;
    this.cdn = new Cdn(store);
    this.conditions = conditions;
  }

  @Override
  public Answer handle(Request request) throws IOException {
    if (request.path().equals(DESK)) {
      return desk(request);
    }
    var now = conditions;
    var quota = quota(request, now);
    if (quota.filter(Share::isUsedUp).isPresent()) {
      return quota.get().shown(lake.refuse(429, "Rate limit exceeded"));
    }
    delay(now);
    var answer = passed(request, now);
    return quota.map(it -> it.shown(answer)).orElse(answer);
  }

  @Override
  public Answer refuse(int status, String reason) {
    return lake.refuse(status, reason);
  }

  private Answer passed(Request request, Conditions now) throws IOException {
    var staleness = now.cdnStalenessMilliseconds();
    return Cdn.isMeant(request)
        ? cdn.answer(request, Duration.ofMillis(staleness == null ? 0 : staleness), lake)
        : lake.handle(request);
  }

  private static void delay(Conditions now) {
    if (now.latencyMilliseconds() != null) {
      try {
        Thread.sleep(now.latencyMilliseconds());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What is left of the limit that is nearest. */
  private record Share(long limit, long left) {
    boolean isUsedUp() {
      return left < 0;
    }

    Answer shown(Answer answer) {
      var limited =
          answer
              .with("RateLimit-Limit", Long.toString(limit))
              .with("RateLimit-Remaining", Long.toString(Math.max(0, left)))
              .with("RateLimit-Reset", "1")
              .with("X-RateLimit-Limit-Second", Long.toString(limit))
              .with("X-RateLimit-Remaining-Second", Long.toString(Math.max(0, left)));
      return isUsedUp() ? limited.with("Retry-After", "1") : limited;
    }
  }

  private Optional<Share> quota(Request request, Conditions now) {
    if (!request.method().equals("POST") || Cdn.isQuery(request)) {
      return share(requests, now.requestsPerSecond());
    }
    var all = share(requests, now.requestsPerSecond());
    var own =
        request.path().contains("/assets/")
            ? share(uploads, now.uploadsPerSecond())
            : share(mutations, now.mutationsPerSecond());
    return own.filter(it -> all.isEmpty() || it.left() <= all.get().left()).or(() -> all);
  }

  private static Optional<Share> share(Quota quota, @Nullable Long limit) {
    return limit == null
        ? Optional.empty()
        : Optional.of(new Share(limit, quota.take(limit, System.nanoTime())));
  }

  private Answer desk(Request request) {
    try {
      switch (request.method()) {
        case "GET" -> {}
        case "PUT" -> conditions = JSON.readValue(request.text(), Conditions.class);
        case "DELETE" -> conditions = Conditions.EASY;
        default -> {
          return Answer.text(405, "Conditions are read with GET, set with PUT, lifted with DELETE");
        }
      }
      return Answer.json(200, JSON.valueToTree(conditions));
    } catch (JsonProcessingException e) {
      return Answer.text(400, "These are no conditions: " + e.getOriginalMessage());
    }
  }
}
