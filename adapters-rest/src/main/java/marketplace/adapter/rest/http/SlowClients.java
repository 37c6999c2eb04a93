package marketplace.adapter.rest.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Bounds what a client can hold on to that does not take what is written to it: little is kept for
 * it, then the writing thread waits, and then it is hung up on. By itself the server would keep
 * several megabytes.
 */
public final class SlowClients implements AddOn {
  private static final int MOST_BYTES_WAITING = 64 << 10;

  private final Duration patience;

  /**
   * Says for how long they are borne with.
   *
   * @param patience how long a client may take nothing
   */
  public SlowClients(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    var transport = listener.getTransport();
    transport.setWriteTimeout(patience.toMillis(), MILLISECONDS);
    transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(MOST_BYTES_WAITING);
  }
}
