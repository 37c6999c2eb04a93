package marketplace.bootstrap.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the process: waits for Ctrl-C or a kill, and holds the JVM until what was opened after
 * it has been closed.
 */
final class Shutdown implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Shutdown() {}

  static Shutdown expected() {
    var shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::ask, "shutdown"));
    return shutdown;
  }

  void await() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void ask() {
    asked.countDown();
    try {
      if (!closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
