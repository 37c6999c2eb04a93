package marketplace.sandbox.lake.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.lake.store.MutationFailed;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes releases when their time has come, or as soon as the lake is open after it. */
public final class Schedule implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Schedule.class);
  private static final String AUTHOR = "schedule";

  private final Store store;
  private final Clock clock;
  private final Actions actions;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("schedule").factory());

  private Schedule(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.actions = new Actions(store.history()::last);
  }

  /** Begins with the releases that wait already. */
  public static Schedule start(Store store, Clock clock) {
    var schedule = new Schedule(store, clock);
    store.follow(commit -> changed(commit).forEach(schedule::plan));
    store
        .snapshot()
        .withIdsFrom(ReleaseActions.IDS)
        .filter(Schedule::isRelease)
        .forEach(schedule::plan);
    return schedule;
  }

  private static Stream<Document> changed(Commit commit) {
    return commit.changes().stream()
        .flatMap(change -> change.after().stream())
        .filter(Schedule::isRelease);
  }

  private static boolean isRelease(Document document) {
    return document.type().equals(ReleaseActions.TYPE);
  }

  private void plan(Document release) {
    if (release.text("state").filter("scheduled"::equals).isPresent() && !thread.isShutdown()) {
      time(release)
          .ifPresent(time -> {
            var wait = TimeUnit.MILLISECONDS.convert(Duration.between(clock.instant(), time));
            var _ =
                thread.schedule(() -> publish(release), Math.max(0, wait), TimeUnit.MILLISECONDS);
          });
    }
  }

  /** When it is to be published; a mutation can have written anything there. */
  private static Optional<Instant> time(Document release) {
    try {
      return release.text("publishAt").map(Instant::parse);
    } catch (DateTimeParseException e) {
      log.warn("Release {} is never published: {}", release.id(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Unless it was taken from the schedule, or put off, in the meantime. */
  private void publish(Document planned) {
    var now = store.snapshot().find(planned.id());
    if (now.filter(it -> it.revision().equals(planned.revision())).isEmpty()) {
      return;
    }
    var action =
        JsonNodeFactory.instance
            .objectNode()
            .put("actionType", "sanity.action.release.publish")
            .put("releaseId", planned.text("name").orElseThrow());
    try {
      store.commit(new Transaction(RandomIds.next(), AUTHOR, List.of(actions.read(action))));
    } catch (MutationFailed e) {
      log.warn("Release {} cannot be published: {}", planned.id(), e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
