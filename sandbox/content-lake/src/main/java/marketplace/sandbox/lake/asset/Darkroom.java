package marketplace.sandbox.lake.asset;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Where images are worked on: as many at once as fit into the memory, the others wait. It has
 * threads of its own, which share the processors with everybody; on the virtual threads of its
 * callers, images would keep questions waiting until the last of them is made.
 */
final class Darkroom {
  private static final long BYTES_PER_PIXEL = 10;
  private static final int LARGEST = 60_000_000;

  /** As many pixels as there is room for. */
  static final int PIXELS =
      (int) Math.min(LARGEST, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);

  private static final Semaphore ROOM = new Semaphore(PIXELS, true);
  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("darkroom-", 0).factory());

  private Darkroom() {}

  /** Does what takes so many pixels, as soon as there is room. */
  static <T> T work(long pixels, Supplier<T> work) {
    int taken = (int) Math.min(PIXELS, pixels);
    ROOM.acquireUninterruptibly(taken);
    try {
      return CompletableFuture.supplyAsync(work, THREADS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      ROOM.release(taken);
    }
  }
}
