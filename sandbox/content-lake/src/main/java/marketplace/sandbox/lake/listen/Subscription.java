package marketplace.sandbox.lake.listen;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import marketplace.sandbox.lake.store.Commit;

/**
 * One listener's queue of commits. A listener that falls too far behind is cut off: it will connect
 * again.
 */
public final class Subscription implements AutoCloseable {
  private static final int MOST_WAITING = 10_000;

  private final BlockingQueue<Optional<Commit>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Consumer<Subscription> whenClosed;
  private volatile boolean closed;

  Subscription(Consumer<Subscription> whenClosed) {
    this.whenClosed = whenClosed;
  }

  void offer(Commit commit) {
    if (!waiting.offer(Optional.of(commit))) {
      close();
    }
  }

  public boolean isClosed() {
    return closed;
  }

  /** The next commit, or nothing if the time passed, or the subscription ended, without one. */
  public Optional<Commit> next(Duration patience) throws InterruptedException {
    var next = closed ? null : waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    return next == null ? Optional.empty() : next;
  }

  @Override
  public void close() {
    closed = true;
    whenClosed.accept(this);
    waiting.clear();
    waiting.offer(Optional.empty());
  }
}
