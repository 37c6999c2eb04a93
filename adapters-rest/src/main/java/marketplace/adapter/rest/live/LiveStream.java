package marketplace.adapter.rest.live;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ChunkedOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client who is told of something while it happens. A thread exists only while there is
 * something to write; meanwhile the source collects what is new, so a client that is slow holds up
 * nobody. One that takes nothing at all is hung up on by the server, after its time to write.
 */
public final class LiveStream {
  private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
  private static final int SHORTEST_RETRY_MILLIS = 1_000;
  private static final int LONGEST_RETRY_MILLIS = 4_000;

  private final EventSource source;
  private final Body output = new Body();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean beat = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Queue<Runnable> whenEnded = new ConcurrentLinkedQueue<>();
  private volatile boolean hungUp;

  /**
   * One at a time writes or closes: Jersey sends what there is when the answer begins, and would
   * not mind if somebody else closed it meanwhile. That a client has gone is noticed here, and is
   * no failure that Jersey should log.
   */
  private final class Body extends ChunkedOutput<byte[]> {
    Body() {
      super(byte[].class);
    }

    @Override
    protected synchronized void flushQueue() {
      try {
        super.flushQueue();
      } catch (IOException _) {
        end();
      }
    }
  }

  /** Begins with when to come again, for each client another time: they may all be cut at once. */
  LiveStream(EventSource source) {
    this.source = source;
    var random = ThreadLocalRandom.current();
    write(ServerSentEvent.retry(random.nextInt(SHORTEST_RETRY_MILLIS, LONGEST_RETRY_MILLIS)));
  }

  /** The body of the answer. */
  public ChunkedOutput<byte[]> body() {
    return output;
  }

  /** Calls for what is new to be written; does not wait for it. */
  public void wake() {
    if (calls.getAndIncrement() == 0) {
      Thread.startVirtualThread(this::writeOut);
    }
  }

  /** What to do once nobody listens here any more; at once, if that is so. */
  public void whenEnded(Runnable action) {
    whenEnded.add(action);
    if (ended.get()) {
      leave();
    }
  }

  /** Shows that it is there, unless there is something to tell. */
  void beat() {
    beat.set(true);
    wake();
  }

  /** Ends after what there is to tell now; the client may come again elsewhere. */
  void hangUp() {
    hungUp = true;
    wake();
  }

  private void writeOut() {
    int answered;
    do {
      answered = calls.get();
      writeNews();
    } while (calls.addAndGet(-answered) > 0);
  }

  /** A stream that can tell nothing any more ends: whoever listens may come again. */
  private void writeNews() {
    try {
      tellNews();
    } catch (RuntimeException e) {
      log.error("A stream could not be told what is new", e);
      end();
    }
  }

  private void tellNews() {
    var silent = beat.getAndSet(false);
    var news = source.take();
    if (news.length > 0) {
      write(news);
    } else if (silent) {
      write(ServerSentEvent.HEARTBEAT);
    }
    if (source.isExhausted() || hungUp) {
      end();
    }
  }

  private void write(byte[] bytes) {
    try {
      output.write(bytes);
    } catch (IOException | RuntimeException _) {
      end();
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      leave();
      try {
        output.close();
      } catch (IOException | RuntimeException _) {
        // The client is gone already.
      }
    }
  }

  private void leave() {
    for (var action = whenEnded.poll(); action != null; action = whenEnded.poll()) {
      action.run();
    }
  }
}
