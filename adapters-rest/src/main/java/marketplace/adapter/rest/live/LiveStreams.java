package marketplace.adapter.rest.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import marketplace.adapter.rest.abuse.AddressBlock;
import marketplace.domain.Unavailable;

/** All streams that are open on this node. */
public final class LiveStreams implements AutoCloseable {
  private final StreamSettings settings;
  private final Map<AddressBlock, Integer> byCaller = new ConcurrentHashMap<>();
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor heart =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("heart").factory());
  private volatile boolean closed;

  public LiveStreams(StreamSettings settings) {
    this.settings = settings;
    heart.setRemoveOnCancelPolicy(true);
  }

  /**
   * Opens one more; empty if the caller has as many as one may have.
   *
   * @throws Unavailable when this node is about to stop
   */
  public Optional<LiveStream> open(AddressBlock caller, EventSource source) {
    if (closed) {
      throw new Unavailable("This node is about to stop");
    }
    if (enter(caller) > settings.perCaller() && settings.perCaller() > 0) {
      leave(caller);
      return Optional.empty();
    }
    var stream = new LiveStream(source);
    stream.whenEnded(() -> leave(caller));
    keep(stream);
    return Optional.of(stream);
  }

  /** Hangs up on everybody; whoever listens comes again, on a node that goes on. */
  @Override
  public void close() {
    closed = true;
    open.forEach(LiveStream::hangUp);
    heart.shutdown();
  }

  private void keep(LiveStream stream) {
    var period = settings.heartbeat().toMillis();
    open.add(stream);
    var beats = heart.scheduleAtFixedRate(stream::beat, period, period, MILLISECONDS);
    stream.whenEnded(() -> {
      beats.cancel(false);
      open.remove(stream);
    });
  }

  private int enter(AddressBlock caller) {
    return byCaller.merge(caller, 1, Integer::sum);
  }

  private void leave(AddressBlock caller) {
    byCaller.computeIfPresent(caller, (_, streams) -> streams == 1 ? null : streams - 1);
  }
}
