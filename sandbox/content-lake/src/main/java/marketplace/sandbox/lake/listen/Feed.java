package marketplace.sandbox.lake.listen;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.listen.Subscription.Weighed;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.lake.store.Store;

/**
 * Passes commits on to everybody who listens, and keeps the latest, as far as they are not too
 * much, for those who were away for a moment.
 */
public final class Feed implements AutoCloseable {
  private static final int KEPT = 500;
  private static final long MOST_WEIGHT = 16L << 20;

  private final Set<Subscription> open = new HashSet<>();
  private final Deque<Weighed> latest = new ArrayDeque<>();
  private long weight;
  private final Duration keepAlive;

  /** The id of the commit before the oldest that is kept. */
  private String before = RandomIds.next();

  public Feed(Store store, Duration keepAlive) {
    this.keepAlive = keepAlive;
    store.follow(this::pass);
  }

  private synchronized void pass(Commit commit) {
    var weighed = new Weighed(commit, commit.weight());
    latest.add(weighed);
    weight += weighed.weight();
    while (latest.size() > KEPT || weight > MOST_WEIGHT) {
      var oldest = latest.remove();
      weight -= oldest.weight();
      before = oldest.commit().transaction().id();
    }
    List.copyOf(open).forEach(subscription -> subscription.offer(weighed));
  }

  /** Begins to collect commits; to be closed when nobody listens any more. */
  public synchronized Subscription subscribe() {
    var subscription = new Subscription(this::leave);
    open.add(subscription);
    return subscription;
  }

  /**
   * Begins with all that came after a commit.
   *
   * @param transactionId as {@link #position} or a commit told it
   * @return nothing if it is unknown, or too long ago
   */
  public synchronized Optional<Subscription> subscribeAfter(String transactionId) {
    if (!transactionId.equals(before) && commit(transactionId).isEmpty()) {
      return Optional.empty();
    }
    var subscription = subscribe();
    var found = transactionId.equals(before);
    for (var next : latest) {
      if (found) {
        subscription.offer(next);
      }
      found = found || next.commit().transaction().id().equals(transactionId);
    }
    return Optional.of(subscription);
  }

  /** A commit of late. */
  public synchronized Optional<Commit> commit(String transactionId) {
    return latest.stream()
        .map(Weighed::commit)
        .filter(it -> it.transaction().id().equals(transactionId))
        .findFirst();
  }

  /** The id of the latest commit. */
  public synchronized String position() {
    return latest.isEmpty() ? before : latest.getLast().commit().transaction().id();
  }

  private synchronized void leave(Subscription subscription) {
    open.remove(subscription);
  }

  /** How long a stream may be silent before it says that it is still there. */
  public Duration keepAlive() {
    return keepAlive;
  }

  @Override
  public synchronized void close() {
    List.copyOf(open).forEach(Subscription::close);
  }
}
