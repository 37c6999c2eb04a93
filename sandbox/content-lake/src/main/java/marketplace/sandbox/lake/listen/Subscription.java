package marketplace.sandbox.lake.listen;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import marketplace.sandbox.lake.store.Commit;

/**
 * One listener's queue of commits. A listener that falls too far behind is cut off: it will connect
 * again.
 */
public final class Subscription implements AutoCloseable {
  private static final int MOST_WAITING = 10_000;
  private static final long MOST_WEIGHT = 32L << 20;

  private final BlockingQueue<Optional<Weighed>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicLong weight = new AtomicLong();
  private final Consumer<Subscription> whenClosed;
  private volatile boolean closed;

  Subscription(Consumer<Subscription> whenClosed) {
    this.whenClosed = whenClosed;
  }

  /** A commit, and how much of the memory it takes. */
  record Weighed(Commit commit, long weight) {}

  void offer(Weighed commit) {
    var first = weight.getAndAdd(commit.weight()) == 0;
    var fits = first || weight.get() <= MOST_WEIGHT;
    if (!fits || !waiting.offer(Optional.of(commit))) {
      close();
    }
  }

  public boolean isClosed() {
    return closed;
  }

  /** The next commit, or nothing if the time passed, or the subscription ended, without one. */
  public Optional<Commit> next(Duration patience) throws InterruptedException {
    var next = closed ? null : waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (next == null || next.isEmpty()) {
      return Optional.empty();
    }
    weight.addAndGet(-next.get().weight());
    return next.map(Weighed::commit);
  }

  @Override
  public void close() {
    closed = true;
    whenClosed.accept(this);
    waiting.clear();
    waiting.offer(Optional.empty());
  }
}
