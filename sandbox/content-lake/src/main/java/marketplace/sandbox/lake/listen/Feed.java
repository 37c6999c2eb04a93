package marketplace.sandbox.lake.listen;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import marketplace.sandbox.lake.store.Store;

/** Passes commits on to everybody who listens. */
public final class Feed implements AutoCloseable {
  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
  private final Duration keepAlive;

  public Feed(Store store, Duration keepAlive) {
    this.keepAlive = keepAlive;
    store.follow(commit -> open.forEach(subscription -> subscription.offer(commit)));
  }

  /** Begins to collect commits; to be closed when nobody listens any more. */
  public Subscription subscribe() {
    var subscription = new Subscription(open::remove);
    open.add(subscription);
    return subscription;
  }

  /** How long a stream may be silent before it says that it is still there. */
  public Duration keepAlive() {
    return keepAlive;
  }

  @Override
  public void close() {
    open.forEach(Subscription::close);
  }
}
